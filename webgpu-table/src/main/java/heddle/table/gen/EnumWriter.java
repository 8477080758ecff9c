package heddle.table.gen;

import heddle.table.EnumType;
import heddle.table.FunctionRow;
import heddle.table.WebGpuTable;
import java.util.List;

/** Writes the enumerations: open records with constants, since a library may return values that no header names. */
final class EnumWriter {
    private EnumWriter() {}

    static JavaSource enumeration(EnumType type) {
        String number = type.flags() ? "long" : "int";
        String suffix = type.flags() ? "L" : "";
        JavaSource out = new JavaSource("heddle.webgpu", type.name());
        out.line(
                "/** A %s: %s. Open: values without a name are kept. */",
                type.cName(), type.flags() ? "an unsigned 64-bit set of flags" : "an unsigned 32-bit value");
        out.line("public record %s(%s value) {", type.name(), number);
        for (EnumType.Entry entry : type.entries()) {
            String name = JavaTypes.constant(entry.name());
            out.line(
                    "public static final %s %s = new %s(0x%X%s);",
                    type.name(), name, type.name(), entry.value(), suffix);
        }
        out.line("");
        if (type.flags()) {
            flagMethods(out, type);
        } else {
            valueMethods(out, type);
        }
        return out.line("}");
    }

    private static void valueMethods(JavaSource out, EnumType type) {
        out.line("/** Returns the constant of that value, or a nameless one. */");
        out.line("public static %s of(int value) {", type.name());
        out.line("return switch (value) {");
        for (EnumType.Entry entry : type.entries()) {
            out.line("case 0x%X -> %s;", entry.value(), JavaTypes.constant(entry.name()));
        }
        out.line("default -> new %s(value);", type.name());
        out.line("};").line("}").line("");
        out.line("@Override").line("public String toString() {").line("return switch (value) {");
        for (EnumType.Entry entry : type.entries()) {
            out.line("case 0x%X -> \"%s\";", entry.value(), entry.name());
        }
        out.line("default -> \"%s(0x\" + Integer.toHexString(value) + \")\";", type.name());
        out.line("};").line("}");
    }

    private static void flagMethods(JavaSource out, EnumType type) {
        out.line("/** Returns the union of both sets. */");
        out.line("public %s or(%s other) {", type.name(), type.name());
        out.line("return new %s(value | other.value);", type.name()).line("}").line("");
        out.line("/** Returns whether every flag of the other set is in this one. */");
        out.line("public boolean has(%s other) {", type.name());
        out.line("return (value & other.value) == other.value;").line("}").line("");
        out.line("@Override").line("public String toString() {");
        out.line("StringBuilder names = new StringBuilder();");
        for (EnumType.Entry entry : type.entries()) {
            if (Long.bitCount(entry.value()) == 1) {
                out.line("if ((value & 0x%XL) != 0) {", entry.value());
                out.line("names.append(names.isEmpty() ? \"\" : \"|\").append(\"%s\");", entry.name())
                        .line("}");
            }
        }
        out.line("return names.isEmpty() ? \"0x\" + Long.toHexString(value) : names.toString();")
                .line("}");
    }

    static JavaSource functions(WebGpuTable table) {
        JavaSource out = new JavaSource("heddle.webgpu", "Fn");
        out.line("/** Every function of webgpu.h that Heddle calls, by name. */")
                .line("public enum Fn {");
        List<FunctionRow> rows = table.functions();
        for (int i = 0; i < rows.size(); i++) {
            FunctionRow row = rows.get(i);
            String end = i + 1 < rows.size() ? "," : ";";
            out.line("%s(\"%s\", ReferenceEffect.%s)%s", JavaTypes.fn(row), row.cName(), references(row), end);
        }
        out.line("").line("private final String cName;");
        out.line("private final ReferenceEffect references;").line("");
        out.line("Fn(String cName, ReferenceEffect references) {")
                .line("this.cName = cName;")
                .line("this.references = references;")
                .line("}")
                .line("");
        out.line("/** Returns the exported C name. */")
                .line("public String cName() {")
                .line("return cName;")
                .line("}")
                .line("");
        out.line("/** Returns what a call does to the application's references. */")
                .line("public ReferenceEffect references() {")
                .line("return references;")
                .line("}");
        return out.line("}");
    }

    /** Names the effect on references; an encoder that Finish or End consumes is still to be released. */
    private static String references(FunctionRow row) {
        if (row.method().equals("Release")) {
            return "TAKES";
        }
        for (FunctionRow.Effect effect : row.effects()) {
            switch (effect.kind()) {
                case CREATES -> {
                    return "GIVES";
                }
                case DELIVERS -> {
                    return "DELIVERS";
                }
                case ADDS -> {
                    return "ADDS";
                }
                case CONSUMES, DESTROYS -> {}
            }
        }
        return "NONE";
    }

    static JavaSource callbackKinds(WebGpuTable table) {
        JavaSource out = new JavaSource("heddle.webgpu", "CallbackKind");
        out.line("/** The kinds of callback of webgpu.h. */").line("public enum CallbackKind {");
        out.line(String.join(
                ", ",
                table.callbacks().keySet().stream().map(JavaTypes::constant).toList()));
        return out.line("}");
    }
}
