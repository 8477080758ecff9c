package heddle.table.gen;

import heddle.table.StructType;
import heddle.table.StructType.Field;
import heddle.table.StructType.Kind;
import heddle.table.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the structs: immutable records with the INIT macro's defaults and a with-method for each component. */
final class StructWriter {
    private StructWriter() {}

    /** A record component: a field of the struct, or the chain. */
    private record Component(String name, String type, String initial, String zero) {}

    static JavaSource record(StructType struct) {
        List<Component> components = components(struct);
        String name = struct.name();
        JavaSource out = new JavaSource("heddle.webgpu", name, "java.util.List", "org.jspecify.annotations.Nullable");
        out.line("/** A %s: immutable; integers are unsigned where the header says so. */", struct.cName());
        out.line("@SuppressWarnings(\"unused\") // not every struct has a list or a nullable component");
        String heads = String.join(
                ", ", components.stream().map(c -> c.type() + " " + c.name()).toList());
        String implemented = struct.kind() == Kind.EXTENSION ? " implements ChainedStruct" : "";
        out.line("public record %s(%s)%s {", name, heads, implemented);
        out.line("/** The values of the header's INIT macro. */");
        out.line(
                "public static final %s DEFAULT = new %s(%s);",
                name,
                name,
                String.join(", ", components.stream().map(Component::initial).toList()));
        out.line("");
        out.line("/** Every byte zero. */");
        out.line(
                "public static final %s ZERO = new %s(%s);",
                name,
                name,
                String.join(", ", components.stream().map(Component::zero).toList()));
        out.line("");
        lists(out, name, components);
        for (Component changed : components) {
            out.line("public %s with%s(%s replacement) {", name, capital(changed.name()), changed.type());
            out.line(
                    "return new %s(%s);",
                    name,
                    String.join(
                            ", ",
                            components.stream()
                                    .map(c -> c.equals(changed) ? "replacement" : c.name())
                                    .toList()));
            out.line("}").line("");
        }
        if (struct.kind() == Kind.EXTENSION) {
            out.line("@Override").line("public SType sType() {");
            out.line("return SType.%s;", JavaTypes.constant(name)).line("}").line("");
        }
        text(out, name, components);
        return out.line("}");
    }

    /** Writes toString out: a record's own is made of method handles at its first use, which costs each worker's start. */
    private static void text(JavaSource out, String name, List<Component> components) {
        StringBuilder words = new StringBuilder("\"" + name + "[");
        for (Component component : components) {
            String separator = component.equals(components.get(0)) ? "" : ", ";
            words.append(separator).append(component.name()).append("=\" + ");
            words.append(component.name()).append(" + \"");
        }
        out.line("@Override").line("public String toString() {");
        out.line("return " + words + "]\";").line("}");
    }

    private static void lists(JavaSource out, String name, List<Component> components) {
        List<Component> lists =
                components.stream().filter(c -> c.type().startsWith("List<")).toList();
        if (!lists.isEmpty()) {
            out.line("public %s {", name);
            lists.forEach(c -> out.line("%s = List.copyOf(%s);", c.name(), c.name()));
            out.line("}").line("");
        }
    }

    private static List<Component> components(StructType struct) {
        List<Component> components = new ArrayList<>();
        for (Field field : struct.fields()) {
            if (!(field.type() instanceof TypeRef.ReservedRef)) {
                String type = JavaTypes.of(field.type());
                boolean nullable = type.startsWith("@")
                        || field.type() instanceof TypeRef.CallbackRef
                        || field.type() instanceof TypeRef.ObjectRef;
                String declared = nullable && !type.startsWith("@") ? "@Nullable " + type : type;
                components.add(new Component(
                        field.name(),
                        declared,
                        initial(field.type(), field.defaultText()),
                        initial(field.type(), "zero")));
            }
        }
        if (struct.kind() == Kind.EXTENSIBLE) {
            components.add(new Component("chain", "List<ChainedStruct>", "List.of()", "List.of()"));
        }
        return components;
    }

    private static String initial(TypeRef type, @Nullable String text) {
        boolean zero = "zero".equals(text);
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar, zero ? null : text);
        } else if (type instanceof TypeRef.EnumRef e) {
            String ref = e.type().name();
            if (text != null && !zero) {
                return ref + "." + JavaTypes.constant(text);
            }
            // INIT macros take Undefined where it has a name; a struct of zeros says BindingNotUsed
            return zero
                    ? "new " + ref + "(0)"
                    : e.type().entries().stream()
                            .filter(entry -> entry.name().equals("Undefined"))
                            .findFirst()
                            .map(entry -> ref + ".UNDEFINED")
                            .orElse("new " + ref + "(0)");
        } else if (type instanceof TypeRef.StructRef struct && !struct.pointer()) {
            return struct.name() + (zero ? ".ZERO" : ".DEFAULT");
        } else if (type instanceof TypeRef.StructRef struct && !struct.nullable()) {
            return struct.name() + ".DEFAULT";
        } else if (type instanceof TypeRef.StringRef string) {
            return string.nullable() ? "null" : "\"\"";
        } else if (type instanceof TypeRef.ArrayRef) {
            return "List.of()";
        }
        return "null";
    }

    private static String scalar(TypeRef.Scalar scalar, @Nullable String text) {
        return switch (scalar) {
            case BOOL -> String.valueOf("true".equals(text));
            case F32 -> text == null ? "0f" : text.equals("NaN") ? "Float.NaN" : text + "f";
            case F64 -> text == null ? "0" : text;
            case U64, USIZE -> text == null ? "0L" : text + "L";
            case U16, U32, I32 -> text == null ? "0" : text;
        };
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
