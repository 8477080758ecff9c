package heddle.export;

import heddle.table.TypeRef;
import heddle.webgpu.CallbackMode;
import org.jspecify.annotations.Nullable;

/** What a name of a program stands for in C. {@code c} is the expression that reads it. */
sealed interface Symbol {
    String c();

    /** Returns whether it may be NULL when a step needs it, so that the step is skipped. */
    boolean mayBeNull();

    /**
     * An object of webgpu.h.
     *
     * @param type the object type's name in the table
     * @param instance the name of the instance that it belongs to; its own for an instance
     * @param variable whether it is a variable of its own, and not part of an operation
     */
    record Thing(String c, String type, String instance, boolean variable, boolean mayBeNull) implements Symbol {}

    /**
     * An asynchronous operation.
     *
     * @param callback the callback's name in the table
     * @param instance the name of the instance whose events bring its callback
     * @param body the name of the C function that its callback runs; empty for none
     */
    record Async(String c, String callback, CallbackMode mode, String instance, String body) implements Symbol {
        @Override
        public boolean mayBeNull() {
            return false;
        }
    }

    /** A mapped range: an address, and NULL when there was none. */
    record Range(String c, boolean readOnly) implements Symbol {
        @Override
        public boolean mayBeNull() {
            return true;
        }
    }

    /** A number, a flag or a constant that a call returned. */
    record Scalar(String c, TypeRef type) implements Symbol {
        @Override
        public boolean mayBeNull() {
            return false;
        }
    }

    /** Bytes that were read from a mapped range. */
    record Loaded(String c, int sizeBytes) implements Symbol {
        @Override
        public boolean mayBeNull() {
            return false;
        }
    }

    /** Returns the object type or null. */
    default @Nullable String objectType() {
        return this instanceof Thing thing ? thing.type() : null;
    }
}
