package heddle.program;

import org.jspecify.annotations.Nullable;

/**
 * What a name of a program stands for.
 *
 * @param sort what sort of thing
 * @param type for an object the name of its type in the table, otherwise empty
 * @param parent the object that it came from; null for an instance or an answer without an object
 * @param slot where a play keeps it, from 0
 * @param place the step that defines it
 * @param body which step of the callback's body there, or -1
 * @param byCallback whether the callback of the step brings it, and not the step itself
 */
public record Named(
        String name,
        Sort sort,
        String type,
        @Nullable String parent,
        int slot,
        Place place,
        int body,
        boolean byCallback) {
    /** The sorts of things that have names. */
    public enum Sort {
        /** An object of webgpu.h. */
        OBJECT,
        /** A mapped range that may be written. */
        RANGE,
        /** A mapped range that may only be read. */
        CONST_RANGE,
        /** An operation with its callback and its future. */
        OPERATION,
        /** A future alone: the one of a device's loss. */
        FUTURE,
        /** What a call or a load answered: nothing can be done with it. */
        ANSWER
    }

    /** Returns the thing with its article, as messages name it. */
    String described() {
        return switch (sort) {
            case OBJECT -> "'" + name + "', which is a " + type;
            case RANGE, CONST_RANGE -> "'" + name + "', which is a mapped range";
            case OPERATION -> "'" + name + "', which is an operation";
            case FUTURE -> "'" + name + "', which is a future";
            case ANSWER -> "'" + name + "', which is an answer";
        };
    }
}
