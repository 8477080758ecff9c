package heddle.export;

import heddle.program.Value;
import heddle.table.CText;
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
 * Spells structs of a program as compound literals with designated fields, those of the header's INIT macro that are not
 * zero among them.
 */
final class CStruct {
    private final CHeader header;
    private final CValue values;

    CStruct(CHeader header, CValue values) {
        this.header = header;
        this.values = values;
    }

    /** Spells a struct of that name, with what its INIT macro gives. */
    Fragment of(Value value, String name) {
        return of(value, name, false);
    }

    private Fragment of(Value value, String name, boolean zero) {
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
        Fragment.Group rest = (Fragment.Group) of(struct, name);
        rest.parts().stream().filter(part -> !part.equals(atom("0"))).forEach(parts::add);
        return new Fragment.Prefixed("(WGPUChainedStruct *)&", new Fragment.Group(rest.open(), parts, rest.close()));
    }

    private List<Fragment> designated(Field field, Value value) {
        if (field.type() instanceof TypeRef.ArrayRef array) {
            List<Fragment> both = values.array(value, array.element());
            return value instanceof Value.Many many && many.elements().isEmpty()
                    ? List.of()
                    : List.of(
                            new Fragment.Prefixed("." + CText.countName(field.name()) + " = ", both.get(0)),
                            new Fragment.Prefixed("." + field.name() + " = ", both.get(1)));
        }
        Fragment spelt = field.type() instanceof TypeRef.StructRef struct && !struct.pointer()
                ? bare(of(value, struct.name(), "zero".equals(field.defaultText())))
                : values.of(value, field.type());
        return List.of(new Fragment.Prefixed("." + field.name() + " = ", spelt));
    }

    /** Spells what the INIT macro gives a field, if that is not zero. */
    private Optional<Fragment> initial(Field field) {
        TypeRef type = field.type();
        String text = field.defaultText();
        if ("zero".equals(text)) {
            return Optional.empty();
        } else if (type instanceof TypeRef.StructRef struct && !struct.pointer()) {
            Fragment.Group nested = (Fragment.Group) of(new Value.Struct(null, Map.of()), struct.name());
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

    /** Leaves the type of a compound literal out where the place tells it. */
    static Fragment bare(Fragment piece) {
        return piece instanceof Fragment.Group group && group.open().startsWith("(WGPU")
                ? new Fragment.Group("{", group.parts(), group.close())
                : piece;
    }

    private static Fragment atom(String text) {
        return new Fragment.Atom(text);
    }
}
