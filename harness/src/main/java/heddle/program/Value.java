package heddle.program;

import heddle.webgpu.CallbackMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An argument of a call, or a field of one, in the header's terms: immutable, and independent of any library. */
public sealed interface Value {
    /** NULL, or a string view without a string. */
    record Null() implements Value {}

    /** An integer: 64 bits, unsigned where the header's type is. */
    record Whole(long bits) implements Value {
        /** The timeout of a wait without end. */
        public static final Whole FOREVER = new Whole(-1L);
    }

    /** A float or double. */
    record Real(double number) implements Value {}

    /** A WGPUBool. */
    record Flag(boolean on) implements Value {}

    /** A constant of an enumeration or flag set by its name in the table, such as {@code Read} or {@code CopyDst|MapRead}. */
    record Word(String name) implements Value {}

    /** A string. */
    record Text(String text) implements Value {}

    /** Bytes that the library reads; never changed by anyone. */
    @SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
    record Bytes(byte[] bytes) implements Value {
        public Bytes {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes b && java.util.Arrays.equals(bytes, b.bytes);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Bytes[" + bytes.length + "]";
        }
    }

    /** Room for so many bytes that the library writes. */
    record Room(int sizeBytes) implements Value {}

    /** An object, a mapped range or an operation, by the name that a step of the program gave it. */
    record Ref(String name) implements Value {}

    /**
     * A struct; a field that it does not name has the value of the header's INIT macro.
     *
     * @param type the struct's name in the table where the place does not tell it (in a chain), otherwise null
     * @param fields by their C names, in the order of the text; a chain is the field {@code nextInChain}, a {@link Many}
     */
    record Struct(@Nullable String type, Map<String, Value> fields) implements Value {
        public Struct {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A counted array. */
    record Many(List<Value> elements) implements Value {
        public Many {
            elements = List.copyOf(elements);
        }
    }

    /** What the backend's descriptor asks for: an instance, adapter options or device descriptor that suits the library. */
    record OfBackend() implements Value {}

    /** Room for a struct that the call fills. */
    record Filled() implements Value {}

    /**
     * A callback: the operation's name is the one of its call.
     *
     * @param mode when it may fire
     * @param body what it does when it fires, on whichever thread; empty for most
     */
    record Callback(CallbackMode mode, List<Step> body) implements Value {
        public Callback {
            body = List.copyOf(new ArrayList<>(body));
        }
    }
}
