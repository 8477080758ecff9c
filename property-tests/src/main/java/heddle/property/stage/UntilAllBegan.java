package heddle.property.stage;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The repetitions of one call in each of a race's works: at least so many, and on until every work has begun, so that
 * they overlap also where the machine has other things to do.
 */
public final class UntilAllBegan {
    private static final int MOST_FACTOR = 100;

    private final int works;
    private final int least;
    private final AtomicInteger begun = new AtomicInteger();

    /** For one round of a race of so many works. */
    public UntilAllBegan(int works, int least) {
        this.works = works;
        this.least = least;
    }

    /** Repeats a call on the calling thread, which does one of the works. */
    @SuppressWarnings("ThreadPriorityCheck") // a yield lets the others begin; nothing is ordered by it
    public void repeat(Runnable call) {
        begun.incrementAndGet();
        for (int i = 0; i < least || (begun.get() < works && i < least * MOST_FACTOR); i++) {
            call.run();
            if (begun.get() < works) {
                Thread.yield();
            }
        }
    }
}
