package heddle.jcstress.shared;

import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;

/** What one WaitAny without patience said of one future. */
public enum Waited {
    /** The future is complete, and its callback has ended. */
    COMPLETE,
    /** The future is complete, and its callback has not ended. */
    EARLY,
    TIMED_OUT,
    /** Success, yet the future is not marked complete. */
    UNTOLD,
    ERROR;

    /** The longest timeout, unsigned: none. */
    public static final long FOREVER = -1;

    /** Waits on the operation's future with a timeout of zero. */
    public static Waited on(Operation operation) {
        return on(operation, 0);
    }

    /** Waits on the operation's future for so long at most. */
    public static Waited on(Operation operation, long timeoutNanos) {
        FutureWaits waits = FutureWaits.of(operation);
        WaitStatus status = Shared.instance().waitAny(waits, timeoutNanos);
        if (status.value() == WaitStatus.TIMED_OUT.value()) {
            return TIMED_OUT;
        }
        if (status.value() != WaitStatus.SUCCESS.value()) {
            return ERROR;
        }
        if (!waits.completed(0)) {
            return UNTOLD;
        }
        return operation.hasFired() ? COMPLETE : EARLY;
    }

    /** Waits without end for the operation's future; fails if the wait ends without it. For termination tests. */
    public static void toTheEnd(Operation operation) {
        Waited said = on(operation, FOREVER);
        if (said != COMPLETE && said != EARLY) { // early: the callback may be another thread's to run
            throw new IllegalStateException("a wait without end ended with " + said);
        }
    }

    /** Waits, again and again, until the operation's callback has ended; returns whether it ever did. */
    public static boolean untilFired(Operation operation) {
        return operation.hasFired() || Shared.until(() -> on(operation) != ERROR && operation.hasFired());
    }
}
