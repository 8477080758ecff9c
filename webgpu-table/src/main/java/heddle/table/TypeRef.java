package heddle.table;

/** The type of a field, a parameter or a result, as the table spells it. */
public sealed interface TypeRef {

    /** A C scalar. */
    enum Scalar implements TypeRef {
        U16("uint16_t", 2),
        U32("uint32_t", 4),
        U64("uint64_t", 8),
        I32("int32_t", 4),
        F32("float", 4),
        F64("double", 8),
        USIZE("size_t", 8),
        /** A WGPUBool: 32 bits, 0 or 1. */
        BOOL("WGPUBool", 4);

        private final String cName;
        private final int sizeBytes;

        Scalar(String cName, int sizeBytes) {
            this.cName = cName;
            this.sizeBytes = sizeBytes;
        }

        public String cName() {
            return cName;
        }

        public int sizeBytes() {
            return sizeBytes;
        }
    }

    /** An enumeration (32 bits) or a flag set (64 bits). */
    record EnumRef(EnumType type) implements TypeRef {}

    /** An opaque object handle; nullable where the header allows NULL. */
    record ObjectRef(String name, boolean nullable) implements TypeRef {}

    /** A struct, held by value or behind a pointer that may be null. */
    record StructRef(String name, boolean pointer, boolean nullable) implements TypeRef {}

    /** A WGPUStringView by value; nullable where the null view means something else than the empty string. */
    record StringRef(boolean nullable) implements TypeRef {}

    /** A count followed by a pointer to so many elements. */
    record ArrayRef(TypeRef element) implements TypeRef {}

    /** A CallbackInfo struct by value. */
    record CallbackRef(String callback) implements TypeRef {}

    /** A pointer to a handle that the library lends to a callback. */
    record LentHandleRef(String object) implements TypeRef {}

    /** A struct that the function fills. */
    record OutRef(String struct) implements TypeRef {}

    /** A count and a pointer to structs that the function reads and updates. */
    record InOutRef(String struct) implements TypeRef {}

    /** A struct by value whose members the library frees. */
    record MembersRef(String struct) implements TypeRef {}

    /** A pointer and a size in bytes; the library reads or, if {@code out}, writes them. The C name of the size is kept. */
    record BytesRef(boolean out, String sizeName) implements TypeRef {}

    /** The address of mapped memory; {@code readOnly} for the const form. */
    record RangeRef(boolean readOnly) implements TypeRef {}

    /** A pointer that Heddle always passes as NULL, since what it points to is out of scope. */
    record ReservedRef() implements TypeRef {}

    /** A function pointer of unspecified type. */
    record ProcRef() implements TypeRef {}

    /** The id of a WGPUFuture, by value. */
    record FutureRef() implements TypeRef {}
}
