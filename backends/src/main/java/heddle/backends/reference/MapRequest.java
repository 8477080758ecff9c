package heddle.backends.reference;

import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import org.jspecify.annotations.Nullable;

/** One MapAsync under way. The buffer becomes mapped when its callback is about to be told so, and not before. */
public final class MapRequest implements Completion {
    private final MapMachine machine;
    private final MapMode mode;
    private final long offset;
    private final long size;
    private volatile @Nullable Outcome refusal;
    private volatile @Nullable Event event;

    MapRequest(MapMachine machine, MapMode mode, long offset, long size) {
        this.machine = machine;
        this.mode = mode;
        this.offset = offset;
        this.size = size;
    }

    public MapMode mode() {
        return mode;
    }

    /** Returns the first mapped byte of the buffer. */
    public long offset() {
        return offset;
    }

    /** Returns the number of mapped bytes. */
    public long size() {
        return size;
    }

    /** Returns the event that tells of its end; null only before the call has opened it. */
    public @Nullable Event event() {
        return event;
    }

    void event(Event newEvent) {
        event = newEvent;
    }

    /** Ends the request without a mapping. */
    public void refuse(MapAsyncStatus status, String message) {
        refusal = Outcome.failure(status.value(), message);
    }

    /** Returns whether it has ended without a mapping. */
    public boolean isRefused() {
        return refusal != null;
    }

    @Override
    public Outcome complete() {
        machine.map(this);
        Outcome refused = refusal;
        return refused == null ? Outcome.success() : refused;
    }

    @Override
    public Outcome cancel() {
        machine.forget(this);
        Outcome cancelled =
                Outcome.failure(MapAsyncStatus.CALLBACK_CANCELLED.value(), "the instance was dropped before the map");
        refusal = cancelled;
        return cancelled;
    }
}
