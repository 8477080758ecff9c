package heddle.table.gen;

import heddle.table.CLayout;
import heddle.table.FunctionRow.Parameter;
import heddle.table.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the table's types cross into C under JNA's direct mapping.
 *
 * <p>A StringView by value is passed as two words: each function that takes one has at most three word arguments, so both
 * words travel in registers as the struct would (System V x86-64 and AArch64). The same holds for structs of two words.
 */
final class BindingTypes {
    private final CLayout layout;

    BindingTypes(CLayout layout) {
        this.layout = layout;
    }

    /** Returns the native parameters of a parameter, in source form. */
    List<String> nativeParameters(Parameter parameter) {
        String name = parameter.name();
        TypeRef type = parameter.type();
        if (type instanceof TypeRef.StringRef || type instanceof TypeRef.BytesRef || isTwoWords(type)) {
            return List.of("long " + name, "long " + name + "Size");
        } else if (type instanceof TypeRef.ArrayRef || type instanceof TypeRef.InOutRef) {
            return List.of("long " + name + "Count", "long " + name);
        } else if (type instanceof TypeRef.CallbackRef) {
            return List.of("NativeCallbackInfo " + name);
        } else if (type instanceof TypeRef.MembersRef members) {
            return List.of("Native" + members.struct() + " " + name);
        }
        return List.of(nativeType(type) + " " + name);
    }

    /** Returns the native type of a result or of a parameter of one word. */
    String nativeType(@Nullable TypeRef type) {
        if (type == null) {
            return "void";
        } else if (type instanceof TypeRef.Scalar scalar) {
            return scalar == TypeRef.Scalar.BOOL ? "int" : JavaTypes.of(scalar);
        } else if (type instanceof TypeRef.EnumRef e) {
            return e.type().flags() ? "long" : "int";
        }
        return "long";
    }

    /** Returns the expressions passed for a parameter. */
    List<String> arguments(Parameter parameter) {
        String name = parameter.name();
        TypeRef type = parameter.type();
        if (type instanceof TypeRef.Scalar scalar) {
            return List.of(scalar == TypeRef.Scalar.BOOL ? name + " ? 1 : 0" : name);
        } else if (type instanceof TypeRef.EnumRef) {
            return List.of(name + ".value()");
        } else if (type instanceof TypeRef.ObjectRef object) {
            return List.of(object.nullable() ? "Handle.addressOf(" + name + ")" : name + ".address()");
        } else if (type instanceof TypeRef.StructRef struct) {
            String write = "NativeStructs.write(arena, " + name + ")";
            return List.of(struct.nullable() ? name + " == null ? 0 : " + write : write);
        } else if (type instanceof TypeRef.StringRef) {
            return List.of("arena.text(" + name + ")", "Arena.textSize(" + name + ")");
        } else if (type instanceof TypeRef.ArrayRef array) {
            return array.element() instanceof TypeRef.Scalar
                    ? List.of(name + ".length", "arena.ints(" + name + ")")
                    : List.of(name + ".size()", "arena.handles(" + name + ")");
        } else if (type instanceof TypeRef.BytesRef) {
            return List.of("arena.bytes(" + name + ")", name + ".remaining()");
        } else if (type instanceof TypeRef.CallbackRef callback) {
            return List.of(
                    "callbacks.byValue(CallbackKind." + JavaTypes.constant(callback.callback()) + ", " + name + ")");
        } else if (type instanceof TypeRef.OutRef) {
            return List.of(name + "Address");
        } else if (type instanceof TypeRef.InOutRef) {
            return List.of(name + ".count()", name + "Address");
        } else if (isTwoWords(type)) {
            return List.of("NativeOut.word(" + name + ", 0)", "NativeOut.word(" + name + ", 1)");
        } else if (type instanceof TypeRef.MembersRef members) {
            return List.of("new Native" + members.struct() + "(" + name + ")");
        }
        throw new IllegalArgumentException("no binding for " + type);
    }

    /** Returns whether a parameter needs memory that lives for the call. */
    boolean usesArena(Parameter parameter) {
        TypeRef type = parameter.type();
        return type instanceof TypeRef.StructRef
                || type instanceof TypeRef.StringRef
                || type instanceof TypeRef.ArrayRef
                || type instanceof TypeRef.BytesRef
                || type instanceof TypeRef.OutRef
                || type instanceof TypeRef.InOutRef;
    }

    /** Returns the Java expression for a native result. */
    String result(TypeRef type, String call) {
        if (type == TypeRef.Scalar.BOOL) {
            return call + " != 0";
        } else if (type instanceof TypeRef.EnumRef e) {
            return e.type().flags()
                    ? "new " + e.type().name() + "(" + call + ")"
                    : e.type().name() + ".of(" + call + ")";
        }
        return call;
    }

    private boolean isTwoWords(TypeRef type) {
        return type instanceof TypeRef.MembersRef members
                && layout.of(members.struct()).sizeBytes() == 2 * CLayout.WORD_BYTES;
    }
}
