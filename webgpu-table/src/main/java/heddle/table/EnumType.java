package heddle.table;

import java.util.List;

/**
 * One enumeration or flag set of webgpu.h.
 *
 * @param name the C name without the WGPU prefix
 * @param flags whether it is a 64-bit flag set rather than a 32-bit enumeration
 * @param entries its values in header order
 */
public record EnumType(String name, boolean flags, List<Entry> entries) {
    /** One value of an enumeration; {@code name} is the C name without the type's prefix. */
    public record Entry(String name, long value) {}

    public EnumType {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("enumeration without values: " + name);
        }
    }

    public String cName() {
        return "WGPU" + name;
    }

    public int sizeBytes() {
        return flags ? 8 : 4;
    }
}
