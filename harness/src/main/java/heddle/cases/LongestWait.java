package heddle.cases;

import java.time.Duration;

/**
 * A bound on every wait for something that must come, for a process in which many wait in vain. It is a property of the JVM,
 * so that no case can do without it.
 *
 * @param duration no {@link Deadline} is further away than this
 */
public record LongestWait(Duration duration) {
    static final String PROPERTY = "heddle.longestWaitMillis";

    /** Longer than any wait. */
    static final Duration NONE = Duration.ofDays(1);

    /** Returns it as a flag for the JVM. */
    public String flag() {
        return "-D" + PROPERTY + "=" + duration.toMillis();
    }
}
