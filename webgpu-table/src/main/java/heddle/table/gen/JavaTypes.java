package heddle.table.gen;

import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the table's names and types are spelled in Java. */
final class JavaTypes {
    private static final Pattern LEADING_DIGIT = Pattern.compile("^(\\d)D");
    private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private JavaTypes() {}

    /** Returns a constant's name: AllowProcessEvents gives ALLOW_PROCESS_EVENTS, 2DArray gives _2D_ARRAY. */
    static String constant(String name) {
        String head = "";
        String rest = name;
        if (LEADING_DIGIT.matcher(name).find()) {
            head = "_" + name.substring(0, 2) + (name.length() > 2 ? "_" : "");
            rest = name.substring(2);
        }
        return head + WORD_END.matcher(rest).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Returns a member's name: SetLabel gives setLabel. */
    static String member(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the Fn constant of a function. */
    static String fn(FunctionRow function) {
        return constant(function.cName().substring("wgpu".length()));
    }

    /** Returns the type of a field or parameter. */
    static String of(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar) {
                case U16, U32, I32 -> "int";
                case U64, USIZE -> "long";
                case F32 -> "float";
                case F64 -> "double";
                case BOOL -> "boolean";
            };
        } else if (type instanceof TypeRef.EnumRef e) {
            return e.type().name();
        } else if (type instanceof TypeRef.ObjectRef object) {
            return (object.nullable() ? "@Nullable " : "") + object.name();
        } else if (type instanceof TypeRef.StructRef struct) {
            return (struct.nullable() ? "@Nullable " : "") + struct.name();
        } else if (type instanceof TypeRef.StringRef string) {
            return (string.nullable() ? "@Nullable " : "") + "String";
        } else if (type instanceof TypeRef.ArrayRef array) {
            return array.element() instanceof TypeRef.Scalar ? "int[]" : "List<" + of(array.element()) + ">";
        } else if (type instanceof TypeRef.CallbackRef) {
            return "CallbackInfo";
        } else if (type instanceof TypeRef.OutRef out) {
            return "Out<" + out.struct() + ">";
        } else if (type instanceof TypeRef.MembersRef members) {
            return "Out<" + members.struct() + ">";
        } else if (type instanceof TypeRef.InOutRef) {
            return "FutureWaits";
        } else if (type instanceof TypeRef.BytesRef) {
            return "ByteBuffer";
        } else if (type instanceof TypeRef.RangeRef) {
            return "@Nullable ByteBuffer";
        } else if (type instanceof TypeRef.FutureRef || type instanceof TypeRef.ProcRef) {
            return "long";
        }
        throw new IllegalArgumentException("no Java type for " + type);
    }

    /** Returns the type that the flat interface returns: a handle as its address. */
    static String result(@Nullable TypeRef type) {
        return type == null ? "void" : type instanceof TypeRef.ObjectRef ? "long" : of(type);
    }

    /** Returns the parameters of the flat interface: the owner first. */
    static List<Parameter> flatParameters(FunctionRow function) {
        List<Parameter> parameters = new ArrayList<>();
        if (function.owner() != null) {
            parameters.add(new Parameter(member(function.owner()), new TypeRef.ObjectRef(function.owner(), false)));
        }
        parameters.addAll(function.parameters());
        return parameters;
    }

    /** Returns a parameter list in source form. */
    static String declare(List<Parameter> parameters) {
        return String.join(
                ", ",
                parameters.stream().map(p -> of(p.type()) + " " + p.name()).toList());
    }

    /** Returns an argument list in source form. */
    static String pass(List<Parameter> parameters) {
        return String.join(", ", parameters.stream().map(Parameter::name).toList());
    }
}
