package heddle.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One struct of webgpu.h.
 *
 * @param name the C name without the WGPU prefix
 * @param kind what stands before its first field
 * @param extended for an extension, the structs whose chain it may join
 * @param freesMembers whether the library allocates its members and frees them on request
 * @param fields its fields in C order, without the chain
 */
public record StructType(String name, Kind kind, List<String> extended, boolean freesMembers, List<Field> fields) {

    /** What a struct begins with. */
    public enum Kind {
        /** Nothing: the first field stands at offset 0. */
        PLAIN(0),
        /** A nextInChain pointer. */
        EXTENSIBLE(8),
        /** A WGPUChainedStruct: next pointer and sType. */
        EXTENSION(16);

        private final int headBytes;

        Kind(int headBytes) {
            this.headBytes = headBytes;
        }

        public int headBytes() {
            return headBytes;
        }
    }

    /** One field: its C name, type and, where the INIT macro has one that is not zero, its default. */
    public record Field(String name, TypeRef type, @Nullable String defaultText) {}

    public StructType {
        extended = List.copyOf(extended);
        fields = List.copyOf(fields);
    }

    public String cName() {
        return "WGPU" + name;
    }
}
