package heddle.table.proof;

import heddle.table.EnumType;
import heddle.table.StructType;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Claims about numbers: the width of every enumeration, each of its values, and which value marks which struct. */
final class ValueAssertions {
    private ValueAssertions() {}

    /** Lists the claims, leaving out the values that are known to be newer than the header. */
    static List<Assertion> of(WebGpuTable table, Set<String> newer) {
        List<Assertion> assertions = new ArrayList<>();
        for (EnumType type : table.enums().values()) {
            String width = "%s: %d bytes".formatted(type.name(), type.sizeBytes());
            assertions.add(Assertion.that("sizeof(%s) == %d".formatted(type.cName(), type.sizeBytes()), width));
            for (EnumType.Entry entry : type.entries()) {
                if (!newer.contains(cName(type, entry))) {
                    assertions.add(value(type, entry));
                }
            }
        }
        checkChainMarks(table);
        return assertions;
    }

    static String cName(EnumType type, EnumType.Entry entry) {
        return type.cName() + "_" + entry.name();
    }

    private static Assertion value(EnumType type, EnumType.Entry entry) {
        String cName = cName(type, entry);
        String row = "%s: %s = 0x%X".formatted(type.name(), entry.name(), entry.value());
        return type.flags()
                ? Assertion.thatStatic("%s == 0x%XULL".formatted(cName, entry.value()), "flag_" + cName, row)
                : Assertion.that("%s == 0x%X".formatted(cName, entry.value()), row);
    }

    /** An extension is found by the sType of its own name: both sets of names are one. */
    private static void checkChainMarks(WebGpuTable table) {
        Set<String> unpaired = new TreeSet<>();
        for (StructType struct : table.structs().values()) {
            if (struct.kind() == StructType.Kind.EXTENSION) {
                unpaired.add(struct.name());
            }
        }
        EnumType marks = table.enums().get("SType");
        for (EnumType.Entry entry : marks == null ? List.<EnumType.Entry>of() : marks.entries()) {
            if (!unpaired.remove(entry.name())) {
                unpaired.add(entry.name());
            }
        }
        if (!unpaired.isEmpty()) {
            throw new IllegalArgumentException("an extension without its sType, or the reverse: " + unpaired);
        }
    }
}
