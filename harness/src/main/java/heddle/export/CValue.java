package heddle.export;

import heddle.program.Value;
import heddle.table.CText;
import heddle.table.EnumType;
import heddle.table.StructType;
import heddle.table.StructType.Field;
import heddle.table.StructType.Kind;
import heddle.table.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spells values of a program as C initialisers: structs as compound literals with designated fields, those of the header's
 * INIT macro that are not zero among them.
 */
final class CValue {
    private static final String NO_STRING = "(WGPUStringView)WGPU_STRING_VIEW_INIT";

    private final CHeader header;
    private final Symbols symbols;

    CValue(CHeader header, Symbols symbols) {
        this.header = header;
        this.symbols = symbols;
    }

    /** Spells one value where C expects that type. */
    Fragment of(Value value, TypeRef type) {
        if (type instanceof TypeRef.StructRef struct && struct.pointer()) {
            return value instanceof Value.Null ? atom("NULL") : pointed(value, struct.name());
        } else if (type instanceof TypeRef.StructRef struct) {
            return struct(value, struct.name(), false);
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
        List<Fragment> parts =
                many.elements().stream().map(one -> bare(of(one, element))).toList();
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
        return new Fragment.Prefixed("&", struct(value, name, false));
    }

    private Fragment struct(Value value, String name, boolean zero) {
        StructType type = header.table().struct(name);
        if (!(value instanceof Value.Struct struct)) {
            throw new IllegalArgumentException("not a " + type.cName() + ": " + value);
        }
        List<Fragment> parts = new ArrayList<>();
        head(type, struct.fields().get("nextInChain")).ifPresent(parts::add);
        for (Field field : type.fields()) {
            Value given = struct.fields().get(field.name());
            if (given != null) {
                parts.addAll(designated(field, given));
            } else if (!zero) {
                initial(field).ifPresent(parts::add);
            }
        }
        return new Fragment.Group("(" + type.cName() + "){", parts.isEmpty() ? List.of(atom("0")) : parts, "}");
    }

    private Optional<Fragment> head(StructType type, @Nullable Value chain) {
        List<Value> links = chain instanceof Value.Many many ? many.elements() : List.of();
        if (type.kind() == Kind.EXTENSIBLE && !links.isEmpty()) {
            return Optional.of(new Fragment.Prefixed(".nextInChain = ", linked(links)));
        }
        return Optional.empty();
    }

    /** Spells the address of the first of some chained structs. */
    private Fragment linked(List<Value> links) {
        if (!(links.get(0) instanceof Value.Struct struct) || struct.type() == null) {
            throw new IllegalArgumentException("not a chained struct: " + links.get(0));
        }
        String name = struct.type();
        String type = "{.sType = WGPUSType_" + name + "}";
        List<Fragment> parts = new ArrayList<>();
        parts.add(
                links.size() == 1
                        ? atom(".chain = " + type)
                        : new Fragment.Group(
                                ".chain = {",
                                List.of(
                                        new Fragment.Prefixed(".next = ", linked(links.subList(1, links.size()))),
                                        atom(".sType = WGPUSType_" + name)),
                                "}"));
        Fragment.Group rest = (Fragment.Group) struct(struct, name, false);
        rest.parts().stream().filter(part -> !part.equals(atom("0"))).forEach(parts::add);
        return new Fragment.Prefixed("(WGPUChainedStruct *)&", new Fragment.Group(rest.open(), parts, rest.close()));
    }

    private List<Fragment> designated(Field field, Value value) {
        if (field.type() instanceof TypeRef.ArrayRef array) {
            List<Fragment> both = array(value, array.element());
            return value instanceof Value.Many many && many.elements().isEmpty()
                    ? List.of()
                    : List.of(
                            new Fragment.Prefixed("." + CText.countName(field.name()) + " = ", both.get(0)),
                            new Fragment.Prefixed("." + field.name() + " = ", both.get(1)));
        }
        Fragment spelt = field.type() instanceof TypeRef.StructRef struct && !struct.pointer()
                ? bare(struct(value, struct.name(), "zero".equals(field.defaultText())))
                : of(value, field.type());
        return List.of(new Fragment.Prefixed("." + field.name() + " = ", spelt));
    }

    /** Spells what the INIT macro gives a field, if that is not zero. */
    private Optional<Fragment> initial(Field field) {
        TypeRef type = field.type();
        String text = field.defaultText();
        if ("zero".equals(text)) {
            return Optional.empty();
        } else if (type instanceof TypeRef.StructRef struct && !struct.pointer()) {
            Fragment.Group nested = (Fragment.Group) struct(new Value.Struct(null, Map.of()), struct.name(), false);
            boolean zero = nested.parts().equals(List.of(atom("0")));
            return zero
                    ? Optional.empty()
                    : Optional.of(new Fragment.Prefixed("." + field.name() + " = ", bare(nested)));
        }
        return initial(type, text).map(spelt -> atom("." + field.name() + " = " + spelt));
    }

    private static Optional<String> initial(TypeRef type, @Nullable String text) {
        if (type instanceof TypeRef.StringRef string && string.nullable()) {
            return Optional.of("WGPU_STRING_VIEW_INIT");
        } else if (type instanceof TypeRef.EnumRef e) {
            String name = text == null ? "Undefined" : text;
            return e.type().entries().stream()
                    .filter(entry -> entry.name().equals(name) && entry.value() != 0)
                    .findFirst()
                    .map(entry -> e.type().cName() + "_" + name);
        } else if (type instanceof TypeRef.Scalar scalar && text != null) {
            return Optional.of(
                    switch (scalar) {
                        case F32, F64 -> CLiterals.real(scalar, Double.parseDouble(text));
                        case BOOL -> text;
                        case U16, U32, U64, USIZE, I32 -> CLiterals.whole(scalar, whole(text));
                    });
        }
        return Optional.empty();
    }

    private static long whole(String text) {
        return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
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

    /** Leaves the type of a compound literal out where the place tells it. */
    private static Fragment bare(Fragment piece) {
        return piece instanceof Fragment.Group group && group.open().startsWith("(WGPU")
                ? new Fragment.Group("{", group.parts(), group.close())
                : piece;
    }

    private static IllegalArgumentException unfit(Value value, TypeRef type) {
        return new IllegalArgumentException("no " + type + ": " + value);
    }

    private static Fragment atom(String text) {
        return new Fragment.Atom(text);
    }
}
