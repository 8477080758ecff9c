package heddle.export;

import heddle.program.Step;
import heddle.table.EnumType;
import heddle.table.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spells the answers' words of those steps that a claim compares, as {@link heddle.program.Claim} defines them. */
final class CWords {
    private static final int LEAST_ROOM = 64;

    private final CHeader header;
    private final Symbols symbols;
    private final List<String> steps;

    /** Prepares the words of the named steps; none for most claims. */
    CWords(CHeader header, Symbols symbols, List<String> steps) {
        this.header = header;
        this.symbols = symbols;
        this.steps = List.copyOf(steps);
    }

    /** Returns the buffer of a step's word. */
    String word(String step) {
        return "word_" + step.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** Returns the declarations: a function for each enumeration, a buffer for each step. */
    List<String> declarations() {
        List<String> lines = new ArrayList<>();
        Map<String, EnumType> enums = new LinkedHashMap<>();
        for (String step : steps) {
            Symbol symbol = symbols.get(step);
            for (String name : enumerations(symbol)) {
                enums.put(name, header.enumeration(name));
            }
        }
        enums.values().forEach(type -> lines.addAll(function(type)));
        for (String step : steps) {
            int room = symbols.get(step) instanceof Symbol.Loaded loaded
                    ? Math.max(LEAST_ROOM, 2 * loaded.sizeBytes() + 1)
                    : LEAST_ROOM;
            lines.add("static char " + word(step) + "[" + room + "];");
        }
        return lines;
    }

    /** Returns the statements that forget the words of the repeat before. */
    List<String> resets() {
        return steps.stream()
                .map(step -> "strcpy(" + word(step) + ", \"skipped\");")
                .toList();
    }

    /** Returns what is said right after a step. */
    List<String> after(Step step) {
        String name = step instanceof Step.Load load ? load.result() : step.result();
        return name == null || !steps.contains(name) ? List.of() : said(name, symbols.get(name));
    }

    private List<String> said(String name, Symbol symbol) {
        String head = "snprintf(" + word(name) + ", sizeof " + word(name) + ", ";
        if (symbol instanceof Symbol.Thing || symbol instanceof Symbol.Range) {
            return List.of("strcpy(" + word(name) + ", " + symbol.c() + " ? \"there\" : \"null\");");
        } else if (symbol instanceof Symbol.Loaded loaded) {
            return List.of("for (int i = 0; i < " + loaded.sizeBytes() + "; i++) sprintf(" + word(name)
                    + " + 2 * i, \"%02x\", " + loaded.c() + "[i]);");
        } else if (symbol instanceof Symbol.Scalar scalar) {
            return List.of(head + scalar(scalar) + ");");
        }
        return List.of();
    }

    private static String scalar(Symbol.Scalar scalar) {
        if (scalar.type() instanceof TypeRef.EnumRef e) {
            return "\"%s\", " + e.type().name() + "_word(" + scalar.c() + ")";
        } else if (scalar.type() == TypeRef.Scalar.BOOL) {
            return "\"%s\", " + scalar.c() + " ? \"true\" : \"false\"";
        }
        return "\"%llu\", (unsigned long long)" + scalar.c();
    }

    /** Returns what is said when all is over: of operations and of what they brought. */
    List<String> atTheEnd() {
        List<String> lines = new ArrayList<>();
        for (String step : steps) {
            Symbol symbol = symbols.get(step);
            String head = "snprintf(" + word(step) + ", sizeof " + word(step) + ", ";
            if (symbol instanceof Symbol.Async operation) {
                String status = status(operation.callback());
                String said = status == null ? "\"\"" : status + "_word(" + operation.c() + ".status)";
                String type = operation.callback().equals("PopErrorScope")
                        ? ", \":\", ErrorType_word(" + operation.c() + ".type)"
                        : ", \"\", \"\"";
                lines.add("if (" + operation.c() + ".started && !" + operation.c() + ".fired) strcpy(" + word(step)
                        + ", \"pending\");");
                lines.add("if (" + operation.c() + ".fired) " + head + "\"%s%s%s\", " + said + type + ");");
            } else if (symbol instanceof Symbol.Thing thing && !thing.variable()) {
                lines.add("strcpy(" + word(step) + ", " + thing.c() + " ? \"there\" : \"null\");");
            }
        }
        return lines;
    }

    private List<String> enumerations(Symbol symbol) {
        List<String> names = new ArrayList<>();
        if (symbol instanceof Symbol.Scalar scalar && scalar.type() instanceof TypeRef.EnumRef e) {
            names.add(e.type().name());
        } else if (symbol instanceof Symbol.Async operation) {
            String status = status(operation.callback());
            if (status != null) {
                names.add(status);
            }
            if (operation.callback().equals("PopErrorScope")) {
                names.add("ErrorType");
            }
        }
        return names;
    }

    /** Returns the enumeration of a callback's status or reason, or null if it has none. */
    private @Nullable String status(String callback) {
        return header.table().callback(callback).parameters().stream()
                .filter(parameter -> !parameter.name().equals("type"))
                .map(parameter ->
                        parameter.type() instanceof TypeRef.EnumRef e ? e.type().name() : "")
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<String> function(EnumType type) {
        List<String> lines = new ArrayList<>();
        String head = "static const char *" + type.name() + "_word(" + type.cName() + " value) {";
        lines.add(head);
        if (type.flags()) {
            lines.add("    static _Thread_local char text[512];");
            lines.add("    *text = 0;");
            type.entries().stream()
                    .filter(entry -> entry.value() != 0)
                    .forEach(entry -> lines.add("    if (value & "
                            + type.cName() + "_" + entry.name() + ") strcat(strcat(text, *text ? \"|\" : \"\"), \""
                            + entry.name() + "\");"));
            lines.add("    return *text ? text : \"None\";");
        } else {
            lines.add("    switch (value) {");
            type.entries()
                    .forEach(entry -> lines.add(
                            "    case " + type.cName() + "_" + entry.name() + ": return \"" + entry.name() + "\";"));
            lines.add("    default: return \"?\";");
            lines.add("    }");
        }
        lines.add("}");
        return lines;
    }
}
