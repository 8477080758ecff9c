package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Firing;
import org.jspecify.annotations.Nullable;

/** The one way out to the application's callbacks. Whoever calls it holds no lock. */
public class Delivery {
    @SuppressWarnings("ThreadLocalUsage") // two implementations in one process know nothing of each other's callbacks
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    private volatile @Nullable CallbackSink sink;

    /** Says where callbacks go. */
    public void deliverTo(CallbackSink newSink) {
        sink = newSink;
    }

    /** Returns whether callbacks have somewhere to go. */
    public boolean hasSink() {
        return sink != null;
    }

    /** Calls the callback of one operation, if it has one. */
    public void fire(Event event, Outcome outcome) {
        CallbackInfo callback = event.callback();
        if (callback != null) {
            send(event.kind(), callback, outcome);
        }
    }

    /** Calls an uncaptured-error callback. */
    public void uncaptured(CallbackInfo callback, long device, GpuError error) {
        send(
                CallbackKind.UNCAPTURED_ERROR,
                callback,
                new Outcome(0, device, error.type().value(), error.message(), null));
    }

    /** Returns whether the calling thread is inside a callback. */
    public boolean insideCallback() {
        return depth.get() > 0;
    }

    /** Calls the sink with that callback's userdata. */
    protected final void send(CallbackKind kind, CallbackInfo callback, Outcome outcome) {
        CallbackSink to = sink;
        if (to == null) {
            throw new IllegalStateException("a " + kind + " callback has nowhere to go");
        }
        int outer = depth.get();
        depth.set(outer + 1);
        try {
            to.fired(new Firing(
                    kind,
                    callback.userdata1(),
                    callback.userdata2(),
                    outcome.status(),
                    outcome.object(),
                    outcome.type(),
                    outcome.message(),
                    outcome.compilationInfo()));
        } finally {
            depth.set(outer);
        }
    }
}
