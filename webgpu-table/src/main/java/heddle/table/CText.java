package heddle.table;

import heddle.table.FunctionRow.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spells the table's types and functions in C, as webgpu.h declares them. */
public final class CText {
    private CText() {}

    /** Returns the name of the count that goes with an array: entries gives entryCount. */
    public static String countName(String array) {
        String singular = array.endsWith("ies")
                ? array.substring(0, array.length() - 3) + "y"
                : array.endsWith("s") ? array.substring(0, array.length() - 1) : array;
        return singular + "Count";
    }

    /** Returns a function's declarator type, {@code void (WGPUBuffer, size_t)} for example. */
    public static String functionType(FunctionRow function) {
        List<String> types = new ArrayList<>();
        if (function.owner() != null) {
            types.add("WGPU" + function.owner());
        }
        for (Parameter parameter : function.parameters()) {
            types.addAll(parameterTypes(parameter.type()));
        }
        return resultType(function.result()) + " (" + (types.isEmpty() ? "void" : String.join(", ", types)) + ")";
    }

    /** Returns a callback's type with its two userdata pointers. */
    public static String callbackType(CallbackType callback) {
        List<String> types = new ArrayList<>();
        for (Parameter parameter : callback.parameters()) {
            types.addAll(parameterTypes(parameter.type()));
        }
        types.add("void *");
        types.add("void *");
        return "void (" + String.join(", ", types) + ")";
    }

    /** Returns the type of a struct's member, which may be the count of an array. */
    public static String memberType(CLayout.Member member) {
        TypeRef type = member.field().type();
        if (!(type instanceof TypeRef.ArrayRef)) {
            return valueType(type);
        }
        return parameterTypes(type).get(member.name().equals(member.field().name()) ? 1 : 0);
    }

    /** Returns the type of a function's result. */
    public static String resultType(@Nullable TypeRef result) {
        if (result == null) {
            return "void";
        }
        return result instanceof TypeRef.RangeRef range
                ? (range.readOnly() ? "void const *" : "void *")
                : String.join(", ", parameterTypes(result));
    }

    /** Returns the one or two C parameters that a parameter of the table stands for. */
    static List<String> parameterTypes(TypeRef type) {
        if (type instanceof TypeRef.BytesRef bytes) {
            return List.of(bytes.out() ? "void *" : "void const *", "size_t");
        } else if (type instanceof TypeRef.ArrayRef array) {
            return List.of("size_t", valueType(array.element()) + " const *");
        } else if (type instanceof TypeRef.InOutRef inOut) {
            return List.of("size_t", "WGPU" + inOut.struct() + " *");
        }
        return List.of(valueType(type));
    }

    /** Returns the type of one value of that type. */
    public static String valueType(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar.cName();
        } else if (type instanceof TypeRef.EnumRef e) {
            return e.type().cName();
        } else if (type instanceof TypeRef.ObjectRef object) {
            return "WGPU" + object.name();
        } else if (type instanceof TypeRef.StructRef struct) {
            return "WGPU" + struct.name() + (struct.pointer() ? " const *" : "");
        } else if (type instanceof TypeRef.StringRef) {
            return "WGPUStringView";
        } else if (type instanceof TypeRef.CallbackRef callback) {
            return "WGPU" + callback.callback() + "CallbackInfo";
        } else if (type instanceof TypeRef.LentHandleRef lent) {
            return "WGPU" + lent.object() + " const *";
        } else if (type instanceof TypeRef.OutRef out) {
            return "WGPU" + out.struct() + " *";
        } else if (type instanceof TypeRef.MembersRef members) {
            return "WGPU" + members.struct();
        } else if (type instanceof TypeRef.FutureRef) {
            return "WGPUFuture";
        } else if (type instanceof TypeRef.ProcRef) {
            return "WGPUProc";
        } else if (type instanceof TypeRef.ReservedRef) {
            return "void *";
        }
        throw new IllegalArgumentException("not a value type: " + type);
    }
}
