package heddle.property.operation;

import heddle.cases.Actor;
import heddle.cases.Deadline;
import heddle.cases.Rig;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One round of a race whose calls are short: whoever is done with its own calls goes on making calls until the last of the
 * others has begun, so that they truly meet. Good for one round.
 */
public final class Meeting {
    private final Rig rig;
    private final AtomicInteger missing;

    /** Awaits so many threads. */
    public Meeting(Rig rig, int threads) {
        this.rig = rig;
        this.missing = new AtomicInteger(threads);
    }

    /** Makes work that is done once, and more of its calls that are made until all threads are here. */
    public Actor.Work work(Actor.Work once, Runnable more) {
        return () -> {
            missing.decrementAndGet();
            once.run();
            Deadline.in(Patience.with(rig)).poll(() -> {
                if (missing.get() > 0) {
                    more.run();
                }
                return missing.get() <= 0;
            });
        };
    }
}
