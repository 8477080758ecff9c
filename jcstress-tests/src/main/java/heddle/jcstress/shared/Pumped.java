package heddle.jcstress.shared;

import heddle.webgpu.CallbackMode;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import heddle.webgpu.Queue;
import org.jspecify.annotations.Nullable;

/** A work-done operation that one actor starts and then pumps for once, and who delivered its callback. */
public final class Pumped {
    /** Who delivered. */
    public enum By {
        /** The pump of the actor that started it. */
        OWN,
        /** The other actor's pump. */
        OTHER,
        /** Neither; a later pump did. */
        LATER,
        /** It came inside the call that started it, which its mode forbids. */
        INSIDE,
        /** A thread that is neither actor. */
        STRAY,
        NEVER
    }

    private final Instance instance = Shared.instance();
    private final Queue queue = Shared.queue();
    private @Nullable Operation work;
    private @Nullable Thread actor;
    private boolean inside;

    /** Starts the operation on the calling thread. */
    public void start() {
        actor = Thread.currentThread();
        Operation started = queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);
        inside = started.hasFired() && firedOn(started) == actor;
        work = started;
    }

    /** Calls ProcessEvents once on the calling thread. */
    public void pump() {
        Jitter.giveWay();
        instance.processEvents();
    }

    /** Returns who delivered the callback, once both actors have ended; pumps if nobody has. */
    public By deliveredBy(Pumped other) {
        Operation started = work;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        if (!started.hasFired()) {
            return Shared.await(started) ? By.LATER : By.NEVER;
        }
        if (inside) {
            return By.INSIDE;
        }
        Thread thread = firedOn(started);
        return thread == actor ? By.OWN : thread == other.actor ? By.OTHER : By.STRAY;
    }

    private static Thread firedOn(Operation operation) {
        return operation.firings().get(0).thread();
    }
}
