package heddle.backends.reference;

import heddle.webgpu.DeviceLostReason;
import org.jspecify.annotations.Nullable;

/**
 * Whether one device is lost, why, and the event that says so. Safe for all threads.
 *
 * <p>Rests on Asynchronous Operations.md, Device Events, and Ownership.md#DeviceRelease: the device is lost at once; its
 * event becomes ready when no uncaptured-error callback runs any more, since that one never follows it.
 */
public class DeviceLoss implements Completion {
    private final FutureTable futures;
    private @Nullable Event event;
    private @Nullable Outcome outcome;
    private int uncapturedRunning;
    private long device;

    public DeviceLoss(FutureTable futures) {
        this.futures = futures;
    }

    /** Says which event tells of the loss. */
    final synchronized void tellBy(Event newEvent) {
        event = newEvent;
    }

    /** Says which device the callback is told of: an address, or 0 once the application holds none. */
    public synchronized void nameDevice(long address) {
        device = address;
    }

    public synchronized boolean isLost() {
        return outcome != null;
    }

    /** Returns whether errors of the device are no longer to be heard of. */
    public boolean silencesErrors() {
        return isLost();
    }

    /** Loses the device; returns false if it was lost before. */
    public boolean lose(DeviceLostReason reason, String message) {
        Event tell;
        synchronized (this) {
            if (outcome != null) {
                return false;
            }
            outcome = Outcome.failure(reason.value(), message);
            tell = uncapturedRunning == 0 ? event : null;
        }
        if (tell != null) {
            futures.ready(tell);
        }
        return true;
    }

    /** Lets an uncaptured-error callback begin; returns false once the device is lost. */
    public synchronized boolean beginUncaptured() {
        if (outcome != null) {
            return false;
        }
        uncapturedRunning++;
        return true;
    }

    /** Says that the callback has returned. */
    public void endUncaptured() {
        Event tell;
        synchronized (this) {
            uncapturedRunning--;
            tell = outcome != null && uncapturedRunning == 0 ? event : null;
        }
        if (tell != null) {
            futures.ready(tell);
        }
    }

    @Override
    public synchronized Outcome complete() {
        if (outcome == null) {
            throw new IllegalStateException("the device is not lost");
        }
        return new Outcome(outcome.status(), device, 0, outcome.message(), null);
    }

    @Override
    public synchronized Outcome cancel() {
        return new Outcome(
                DeviceLostReason.CALLBACK_CANCELLED.value(), device, 0, "the instance was dropped first", null);
    }

    /** Returns the future of the loss, 0 before there is one. */
    public final synchronized long future() {
        return event == null ? 0 : event.future();
    }
}
