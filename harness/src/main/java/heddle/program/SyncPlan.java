package heddle.program;

import heddle.cases.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The taking or giving back of a mutex, or the opening of or waiting for a latch, made ready. */
abstract class SyncPlan extends StepPlan {
    /** Longer than any call may take, so that it is the call which is found to hang. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private SyncPlan(Steps.At at) {
        super(at);
    }

    /** Takes a mutex, which serves all plays, since each gives it back. */
    static SyncPlan lock(Steps.At at, ReentrantLock mutex) {
        return new SyncPlan(at) {
            @Override
            boolean isAlwaysTaken() {
                return true; // as its giving back is
            }

            @Override
            String take(Run run, Track track) {
                try {
                    if (mutex.tryLock() || mutex.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                        return "";
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("the mutex at " + place() + " was not given back");
            }
        };
    }

    static SyncPlan unlock(Steps.At at, ReentrantLock mutex) {
        return new SyncPlan(at) {
            @Override
            boolean isAlwaysTaken() {
                return true;
            }

            @Override
            String take(Run run, Track track) {
                mutex.unlock();
                return "";
            }
        };
    }

    static SyncPlan post(Steps.At at, int latch) {
        return new SyncPlan(at) {
            @Override
            String take(Run run, Track track) {
                run.set(latch, true);
                return "";
            }
        };
    }

    static SyncPlan waitFor(Steps.At at, int latch) {
        return new SyncPlan(at) {
            @Override
            String take(Run run, Track track) {
                if (!Deadline.in(PATIENCE).poll(() -> run.get(latch) != null || run.isGivenUp())) {
                    run.stuck("the latch that " + place() + " waits for was not opened");
                }
                return run.get(latch) == null ? Words.PENDING : "";
            }
        };
    }
}
