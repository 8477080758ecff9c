package heddle.export;

import heddle.program.Value;
import heddle.table.CText;
import heddle.table.EnumType;
import heddle.table.TypeRef;
import java.util.List;

/** Spells values of a program as C initialisers. */
final class CValue {
    private static final String NO_STRING = "(WGPUStringView)WGPU_STRING_VIEW_INIT";

    private final CStruct structs;
    private final Symbols symbols;

    CValue(CHeader header, Symbols symbols) {
        this.structs = new CStruct(header, this);
        this.symbols = symbols;
    }

    /** Spells one value where C expects that type. */
    Fragment of(Value value, TypeRef type) {
        if (type instanceof TypeRef.StructRef struct && struct.pointer()) {
            return value instanceof Value.Null ? atom("NULL") : pointed(value, struct.name());
        } else if (type instanceof TypeRef.StructRef struct) {
            return structs.of(value, struct.name());
        } else if (type instanceof TypeRef.StringRef) {
            return value instanceof Value.Text text ? CLiterals.view(text.text()) : atom(NO_STRING);
        } else if (type instanceof TypeRef.EnumRef e) {
            return atom(constant(value, e.type()));
        } else if (type instanceof TypeRef.Scalar scalar) {
            return atom(scalar(value, scalar));
        } else if (type instanceof TypeRef.ObjectRef) {
            return atom(value instanceof Value.Ref ref ? symbols.get(ref.name()).c() : "NULL");
        } else if (type instanceof TypeRef.CallbackRef callback && value instanceof Value.Null) {
            return atom("(WGPU" + callback.callback() + "CallbackInfo){0}");
        }
        throw unfit(value, type);
    }

    /** Spells the count and the address of an array. */
    List<Fragment> array(Value value, TypeRef element) {
        if (!(value instanceof Value.Many many) || many.elements().isEmpty()) {
            return List.of(atom("0"), atom("NULL"));
        }
        List<Fragment> parts = many.elements().stream()
                .map(one -> CStruct.bare(of(one, element)))
                .toList();
        return List.of(
                atom(Integer.toString(parts.size())),
                new Fragment.Group("(const " + CText.valueType(element) + "[]){", parts, "}"));
    }

    /** Spells the address of a struct. */
    private Fragment pointed(Value value, String name) {
        if (value instanceof Value.OfBackend) {
            return atom(
                    switch (name) {
                        case "RequestAdapterOptions" -> "(WGPURequestAdapterOptions[]){adapter_options()}";
                        case "InstanceDescriptor" -> "(WGPUInstanceDescriptor[]){instance_descriptor()}";
                        default -> throw new IllegalArgumentException("a backend has no " + name + " of its own");
                    });
        }
        return new Fragment.Prefixed("&", structs.of(value, name));
    }

    /** Spells a constant of an enumeration or the numeric value that stands for one. */
    private static String constant(Value value, EnumType type) {
        if (value instanceof Value.Word word) {
            return CHeader.constants(type, word.name());
        } else if (value instanceof Value.Whole whole) {
            return "(" + type.cName() + ")0x" + Long.toHexString(whole.bits());
        }
        throw unfit(value, new TypeRef.EnumRef(type));
    }

    private static String scalar(Value value, TypeRef.Scalar type) {
        if (value instanceof Value.Whole whole) {
            return CLiterals.whole(type, whole.bits());
        } else if (value instanceof Value.Real real) {
            return CLiterals.real(type, real.number());
        } else if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.on());
        }
        throw unfit(value, type);
    }

    private static IllegalArgumentException unfit(Value value, TypeRef type) {
        return new IllegalArgumentException("no " + type + ": " + value);
    }

    private static Fragment atom(String text) {
        return new Fragment.Atom(text);
    }
}
