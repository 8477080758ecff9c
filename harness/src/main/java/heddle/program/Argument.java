package heddle.program;

import org.jspecify.annotations.Nullable;

/** How one argument of a call is made for each play. Safe for all threads. */
@FunctionalInterface
interface Argument {
    /** Stands for an argument that cannot be made, because there is nothing left to wait for. */
    Object MISSING = new Object();

    /** Returns the argument for that play, or {@link #MISSING}. */
    @Nullable
    Object of(Run run);

    /** An argument that is the same in every play. */
    record Constant(@Nullable Object value) implements Argument {
        @Override
        public @Nullable Object of(Run run) {
            return value;
        }
    }
}
