package heddle.worker;

import heddle.cases.Deadline;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Tells whether a case that has ended left a thread behind that is still inside it. */
final class Leftovers {
    private static final Duration TIME_TO_LEAVE = Duration.ofMillis(200);

    private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());

    /**
     * Waits a little for all threads that were not there at first to leave the code of a suite, that is of its package;
     * returns whether they have.
     */
    boolean haveLeft(String suite) {
        String packageName = suite.substring(0, suite.lastIndexOf('.'));
        return Deadline.in(TIME_TO_LEAVE).poll(() -> Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> !before.contains(each.getKey()))
                .noneMatch(each -> isInside(packageName, each)));
    }

    private static boolean isInside(String packageName, Map.Entry<Thread, StackTraceElement[]> thread) {
        return Arrays.stream(thread.getValue())
                .anyMatch(frame -> frame.getClassName().startsWith(packageName + "."));
    }
}
