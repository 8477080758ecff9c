package heddle.table;

import heddle.table.TypeRef.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one type as the table spells it, given the names that exist. */
final class TypeParser {
    private final Map<String, EnumType> enums;
    private final Set<String> objects;

    TypeParser(Map<String, EnumType> enums, Set<String> objects) {
        this.enums = enums;
        this.objects = objects;
    }

    /** Reads a type; a name that is neither an enumeration nor an object is taken for a struct. */
    TypeRef parse(String text) {
        if (text.startsWith("out ")) {
            String rest = text.substring(4);
            return rest.equals("bytes") ? new TypeRef.BytesRef(true, "size") : new TypeRef.OutRef(rest);
        }
        if (text.startsWith("inout [")) {
            return new TypeRef.InOutRef(inBrackets(text.substring(6)));
        }
        if (text.startsWith("members ")) {
            return new TypeRef.MembersRef(text.substring(8));
        }
        if (text.startsWith("callback ")) {
            return new TypeRef.CallbackRef(text.substring(9));
        }
        if (text.startsWith("bytes")) {
            return new TypeRef.BytesRef(false, text.equals("bytes") ? "size" : text.substring("bytes sized ".length()));
        }
        if (text.startsWith("[")) {
            return new TypeRef.ArrayRef(parse(inBrackets(text)));
        }
        boolean nullable = text.endsWith("?");
        String name = nullable ? text.substring(0, text.length() - 1) : text;
        return name.startsWith("*") ? pointer(name.substring(1), nullable) : named(name, nullable);
    }

    private TypeRef pointer(String name, boolean nullable) {
        return objects.contains(name) ? new TypeRef.LentHandleRef(name) : new TypeRef.StructRef(name, true, nullable);
    }

    private TypeRef named(String name, boolean nullable) {
        return switch (name) {
            case "string" -> new TypeRef.StringRef(nullable);
            case "range" -> new TypeRef.RangeRef(false);
            case "const range" -> new TypeRef.RangeRef(true);
            case "reserved" -> new TypeRef.ReservedRef();
            case "Proc" -> new TypeRef.ProcRef();
            case "Future" -> new TypeRef.FutureRef();
            default -> scalarOrDeclared(name, nullable);
        };
    }

    private TypeRef scalarOrDeclared(String name, boolean nullable) {
        for (Scalar scalar : Scalar.values()) {
            if (scalar.name().toLowerCase(Locale.ROOT).equals(name)) {
                return scalar;
            }
        }
        EnumType type = enums.get(name);
        if (type != null) {
            return new TypeRef.EnumRef(type);
        }
        return objects.contains(name)
                ? new TypeRef.ObjectRef(name, nullable)
                : new TypeRef.StructRef(name, false, nullable);
    }

    private static String inBrackets(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            throw new IllegalArgumentException("not an array type: " + text);
        }
        return text.substring(1, text.length() - 1);
    }
}
