package heddle.cases;

import heddle.webgpu.Fn;
import java.util.Set;

/** What one constant of a parametrised case needs of a backend, beside what {@link Needs} says of all of them. */
public interface Needing {
    /** Returns functions that must be implemented. */
    default Set<Fn> functions() {
        return Set.of();
    }

    /** Returns whether submitted command buffers must execute. */
    default boolean commands() {
        return false;
    }
}
