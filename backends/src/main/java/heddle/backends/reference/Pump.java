package heddle.backends.reference;

import heddle.webgpu.CallbackMode;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.util.Arrays;

/**
 * ProcessEvents and WaitAny of one instance: they fire callbacks on the calling thread, holding no lock.
 *
 * <p>Rests on Asynchronous Operations.md#Wait-Any and #Process-Events.
 */
public class Pump {
    /** The time that stands for any longer one; centuries. */
    private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

    private final FutureTable futures;
    private final boolean timedWaits;
    private final long timedWaitMaxCount;

    /** Makes a pump that waits with a timeout only if told so, and then for that many futures at most. */
    public Pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        this.futures = futures;
        this.timedWaits = timedWaits;
        this.timedWaitMaxCount = timedWaitMaxCount;
    }

    /** Fires what is ready by now and may fire here; what becomes ready meanwhile is for the next call. */
    public void processEvents() {
        for (Event event : futures.ready()) {
            if (firesInProcessEvents(event)) {
                futures.fire(event);
            }
        }
    }

    /** Returns whether a ready event's callback may fire in ProcessEvents. */
    protected boolean firesInProcessEvents(Event event) {
        return !event.mode().equals(CallbackMode.WAIT_ANY_ONLY);
    }

    /** Waits for the first of these futures, fires the callbacks of those that are ready, and marks the complete. */
    public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
        long[] ids = new long[waits.count()];
        Arrays.setAll(ids, waits::future);
        if (!isLegal(ids, timeoutNanos != 0)) {
            return WaitStatus.ERROR;
        }
        long beganNanos = System.nanoTime();
        long allowedNanos = timeoutNanos < 0 ? FOREVER_NANOS : Math.min(timeoutNanos, FOREVER_NANOS);
        while (!fireAndMark(ids, waits)) {
            long leftNanos = allowedNanos - (System.nanoTime() - beganNanos);
            if (timeoutNanos == 0 || !futures.await(ids, leftNanos)) {
                return WaitStatus.TIMED_OUT;
            }
        }
        return WaitStatus.SUCCESS;
    }

    /** Returns whether the contract allows to wait for these futures. */
    protected boolean isLegal(long[] ids, boolean timed) {
        boolean allIssued = Arrays.stream(ids).allMatch(futures::issued);
        if (!timed) {
            return allIssued;
        }
        long sources = Arrays.stream(ids).mapToInt(FutureIds::source).distinct().count();
        return allIssued && timedWaits && ids.length <= timedWaitMaxCount && sources <= 1;
    }

    /** One at a time, since a callback may wait for the future after its own. */
    private boolean fireAndMark(long[] ids, FutureWaits waits) {
        for (long id : ids) {
            futures.fire(id);
        }
        boolean any = ids.length == 0;
        for (int i = 0; i < ids.length; i++) {
            boolean complete = futures.isComplete(ids[i]);
            waits.completed(i, complete);
            any |= complete;
        }
        return any;
    }
}
