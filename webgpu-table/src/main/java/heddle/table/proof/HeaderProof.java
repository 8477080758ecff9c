package heddle.table.proof;

import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A C file that compiles against a header if, and only if, everything that the table says is true of it.
 *
 * <p>It wants a compiler with GNU C's type comparison (gcc, clang) and a 64-bit target. It holds one assertion a line, so
 * that the line of an error tells which row of the table is wrong.
 */
public final class HeaderProof {
    private static final Pattern ERROR = Pattern.compile("(?m)^[^\\n:]+:(\\d+):(?:\\d+:)? (?:fatal )?error: ");

    private final List<Assertion> assertions;
    private final String head;

    private HeaderProof(String header, List<Assertion> assertions) {
        head = "#include <stddef.h>\n#include \"" + header + "\"\n";
        this.assertions = List.copyOf(assertions);
    }

    /**
     * Writes the proof of a table.
     *
     * @param header the header's name, as an include directive spells it
     * @param newer the C names of enumeration values that the header is too old to have
     */
    public static HeaderProof of(WebGpuTable table, String header, Set<String> newer) {
        List<Assertion> assertions = new ArrayList<>();
        assertions.addAll(StructAssertions.of(table));
        assertions.addAll(ValueAssertions.of(table, newer));
        assertions.addAll(SignatureAssertions.of(table));
        return new HeaderProof(header, assertions);
    }

    /** Returns the C file's text. */
    public String source() {
        StringBuilder text = new StringBuilder(head);
        assertions.forEach(assertion -> text.append(assertion.line()).append('\n'));
        return text.toString();
    }

    /** Returns what each assertion claims, in the order of the file. */
    public List<String> rows() {
        return assertions.stream().map(Assertion::row).toList();
    }

    /** Returns the rows at which a compiler reported errors; nothing when it reported none at an assertion. */
    public Set<String> wrongRows(String compilerOutput) {
        Set<String> rows = new LinkedHashSet<>();
        Matcher error = ERROR.matcher(compilerOutput);
        while (error.find()) {
            int index = Integer.parseInt(error.group(1)) - (int) head.lines().count() - 1;
            if (index >= 0 && index < assertions.size()) {
                rows.add(assertions.get(index).row());
            }
        }
        return rows;
    }
}
