package heddle.table;

import heddle.table.TypeRef.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads one type as the table spells it, given the names that the table declares anywhere.
 *
 * @param enums the enumerations and flag sets
 * @param objects the names of the object types
 * @param structs the names of the structs
 * @param callbacks the names of the callbacks
 */
record TypeParser(Map<String, EnumType> enums, Set<String> objects, Set<String> structs, Set<String> callbacks) {

    /** Reads a type; throws for a name that the table does not declare. */
    TypeRef parse(String text) {
        if (text.startsWith("out ")) {
            String rest = text.substring(4);
            return rest.equals("bytes") ? new TypeRef.BytesRef(true, "size") : new TypeRef.OutRef(struct(rest));
        }
        if (text.startsWith("inout [")) {
            return new TypeRef.InOutRef(struct(inBrackets(text.substring(6))));
        }
        if (text.startsWith("members ")) {
            return new TypeRef.MembersRef(struct(text.substring(8)));
        }
        if (text.startsWith("callback ")) {
            return new TypeRef.CallbackRef(declared(callbacks, "callback", text.substring(9)));
        }
        if (text.equals("bytes")) {
            return new TypeRef.BytesRef(false, "size");
        }
        if (text.startsWith("bytes sized ")) {
            return new TypeRef.BytesRef(false, text.substring("bytes sized ".length()));
        }
        if (text.startsWith("[")) {
            return new TypeRef.ArrayRef(parse(inBrackets(text)));
        }
        boolean nullable = text.endsWith("?");
        String name = nullable ? text.substring(0, text.length() - 1) : text;
        return name.startsWith("*") ? pointer(name.substring(1), nullable) : named(name, nullable);
    }

    private TypeRef pointer(String name, boolean nullable) {
        return objects.contains(name)
                ? new TypeRef.LentHandleRef(name)
                : new TypeRef.StructRef(struct(name), true, nullable);
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
                : new TypeRef.StructRef(struct(name), false, nullable);
    }

    /** Returns the name of a struct; throws when the table does not declare it. */
    String struct(String name) {
        return declared(structs, "type", name);
    }

    private static String declared(Set<String> names, String what, String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no " + what + " " + name + " in the table");
        }
        return name;
    }

    private static String inBrackets(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            throw new IllegalArgumentException("not an array type: " + text);
        }
        return text.substring(1, text.length() - 1);
    }
}
