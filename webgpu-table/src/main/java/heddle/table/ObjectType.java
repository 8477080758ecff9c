package heddle.table;

import org.jspecify.annotations.Nullable;

/**
 * One opaque object type of webgpu.h.
 *
 * @param name the C name without the WGPU prefix
 * @param parent the object type that creates it, or null for the instance
 */
public record ObjectType(String name, @Nullable String parent) {
    public String cName() {
        return "WGPU" + name;
    }
}
