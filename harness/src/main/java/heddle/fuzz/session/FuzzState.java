package heddle.fuzz.session;

import java.time.Duration;
import java.util.Set;

/**
 * How far the fuzzing of one backend is: what another process needs to go on.
 *
 * @param nextSeed the seed of the next program
 * @param spent for how long it has looked
 * @param findings how many findings have been told
 * @param known signatures that are not told again
 */
public record FuzzState(FuzzTotals totals, long nextSeed, Duration spent, int findings, Set<String> known) {
    public FuzzState {
        known = Set.copyOf(known);
    }

    /** Returns the state of a session that has not begun. */
    public static FuzzState beginning(long seed) {
        return new FuzzState(FuzzTotals.NONE, seed, Duration.ZERO, 0, Set.of());
    }
}
