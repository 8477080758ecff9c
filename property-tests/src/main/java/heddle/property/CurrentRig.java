package heddle.property;

import heddle.cases.Rig;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rig of the case that this process runs: the way past jqwik and JUnit, which make the test objects themselves.
 *
 * <p>At most one at a time. Safe for all threads.
 */
final class CurrentRig {
    private static final AtomicReference<@Nullable Rig> CURRENT = new AtomicReference<>();

    private CurrentRig() {}

    /** Makes the rig the current one while the work runs; opens and closes nothing. */
    static <T> T during(Rig rig, Supplier<T> work) {
        if (!CURRENT.compareAndSet(null, rig)) {
            throw new IllegalStateException("another case is running in this process");
        }
        try {
            return work.get();
        } finally {
            CURRENT.set(null);
        }
    }

    /** Returns the rig of the running case. */
    static Rig get() {
        Rig rig = CURRENT.get();
        if (rig == null) {
            throw new IllegalStateException("cases are run by " + JupiterSuite.class.getName() + " only");
        }
        return rig;
    }
}
