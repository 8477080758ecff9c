package heddle.jcstress;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the sampling of a test gave.
 *
 * @param counts how often each outcome came
 * @param thrown what an actor, an arbiter or a state's constructor threw, which ended the sampling early
 * @param nanos how long it took
 * @param resident the size of the process meanwhile
 */
record Sampling(Map<String, Long> counts, @Nullable Throwable thrown, long nanos, Resident resident) {
    Sampling {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    long samples() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many samples were taken in a second. */
    long rate() {
        return nanos <= 0 ? 0 : Math.round(samples() * 1e9 / nanos);
    }
}
