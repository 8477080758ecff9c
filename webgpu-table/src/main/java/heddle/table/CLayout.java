package heddle.table;

import heddle.table.StructType.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sizes and offsets of the table's structs under the 64-bit System V and AArch64 C rules, which agree for these types.
 */
public final class CLayout {
    /** Bytes of a pointer, a size_t and the largest alignment that occurs. */
    public static final int WORD_BYTES = 8;

    /** A C member: one field of the table may be two of them, a count and a pointer. */
    public record Member(String name, int offsetBytes, Field field) {}

    /** The layout of one struct. */
    public record Layout(int sizeBytes, int alignBytes, List<Member> members) {
        /** Returns the offset of the C member of that name. */
        public int offset(String name) {
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return member.offsetBytes();
                }
            }
            throw new IllegalArgumentException("no member " + name);
        }
    }

    private final WebGpuTable table;

    public CLayout(WebGpuTable table) {
        this.table = table;
    }

    /** Returns the layout of the struct of that name. */
    public Layout of(String struct) {
        StructType type = table.struct(struct);
        int end = type.kind().headBytes();
        int align = end == 0 ? 1 : WORD_BYTES;
        List<Member> members = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.type() instanceof TypeRef.ArrayRef) {
                end = alignUp(end, WORD_BYTES);
                members.add(new Member(CText.countName(field.name()), end, field));
                members.add(new Member(field.name(), end + WORD_BYTES, field));
                end += 2 * WORD_BYTES;
                align = WORD_BYTES;
            } else {
                int fieldAlign = alignBytes(field.type());
                end = alignUp(end, fieldAlign);
                members.add(new Member(field.name(), end, field));
                end += sizeBytes(field.type());
                align = Math.max(align, fieldAlign);
            }
        }
        return new Layout(alignUp(end, align), align, List.copyOf(members));
    }

    /** Returns the size of a field or array element of that type. */
    public int sizeBytes(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar.sizeBytes();
        } else if (type instanceof TypeRef.EnumRef e) {
            return e.type().sizeBytes();
        } else if (type instanceof TypeRef.StringRef) {
            return 2 * WORD_BYTES;
        } else if (type instanceof TypeRef.CallbackRef callback) {
            return callbackInfoBytes(table.callback(callback.callback()));
        } else if (type instanceof TypeRef.StructRef struct && !struct.pointer()) {
            return of(struct.name()).sizeBytes();
        }
        return WORD_BYTES;
    }

    /** Returns the offsets of the members of a callback's CallbackInfo, in C order; each member takes one word. */
    public static Map<String, Integer> callbackInfoOffsets(CallbackType callback) {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        for (String member : List.of("nextInChain", "mode", "callback", "userdata1", "userdata2")) {
            if (callback.moded() || !member.equals("mode")) {
                offsets.put(member, offsets.size() * WORD_BYTES);
            }
        }
        return Collections.unmodifiableMap(offsets);
    }

    /** Returns the size of a callback's CallbackInfo. */
    public static int callbackInfoBytes(CallbackType callback) {
        return callbackInfoOffsets(callback).size() * WORD_BYTES;
    }

    private int alignBytes(TypeRef type) {
        if (type instanceof TypeRef.StructRef struct && !struct.pointer()) {
            return of(struct.name()).alignBytes();
        }
        return Math.min(WORD_BYTES, sizeBytes(type));
    }

    private static int alignUp(int value, int align) {
        return (value + align - 1) / align * align;
    }
}
