package heddle.property.operation;

import heddle.cases.Actor;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.Operation;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a case does inside one callback that is not spontaneous, on the thread that pumps it out; a call there that does
 * not come back is named.
 */
public final class InCallback {
    /** The work of one callback. */
    @FunctionalInterface
    public interface Body {
        void run(InCallback inside) throws Exception;
    }

    /** The work of one callback where all objects stay on one thread. */
    @FunctionalInterface
    public interface LoneBody {
        /** Runs inside the callback; what the starter keeps is given back on the same thread, later. */
        void run(InCallback inside, Starter starter) throws Exception;
    }

    /** So that a callback that does not come is not taken for a call that does not return. */
    private static final Duration MARGIN = Duration.ofMillis(500);

    private final Rig rig;
    private final String role;
    private final AtomicReference<@Nullable Operation> operation = new AtomicReference<>();
    private final AtomicReference<String> call = new AtomicReference<>("");
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

    private InCallback(Rig rig, String role) {
        this.rig = rig;
        this.role = role;
    }

    /**
     * Starts the subject's operation on a thread of its own, and pumps there until its callback has run the body.
     *
     * @throws AssertionError what the body threw; or if a call in it does not come back
     * @throws NeverCameError if the callback does not come
     */
    public static void run(Rig rig, Subject subject, PumpCall pump, String what, Body body) {
        Actor pumper = rig.actor("pumper");
        InCallback inside = new InCallback(rig, pumper.role());
        Actor.Running<Boolean> pumping = pumper.start(() -> inside.pump(subject, pump, body));
        inside.judge(pumping, "the callback of " + what + " inside " + pump);
    }

    /**
     * Does the same with objects that stay on one thread: the rig's device is opened, used and closed on the thread of the
     * pump, and must not be open yet.
     */
    public static void runAlone(Rig rig, Kind kind, PumpCall pump, LoneBody body) {
        Actor owner = rig.actor("owner");
        InCallback inside = new InCallback(rig, owner.role());
        Actor.Running<Boolean> pumping = owner.start(() -> {
            OpenDevice open = rig.open();
            try (Starter starter = new Starter(rig)) {
                return inside.pump(starter.keep(Subject.of(kind, rig)), pump, self -> body.run(self, starter));
            } finally {
                rig.close(open);
            }
        });
        inside.judge(pumping, "the callback of " + kind + " inside " + pump);
    }

    /** Returns the operation whose callback this is. */
    public Operation own() {
        Operation own = operation.get();
        if (own == null) {
            throw new AssertionError("the callback ran inside the call that started it, before any pump");
        }
        return own;
    }

    /** Makes a call inside the callback; should it not come back, it is named so. */
    public <T> T call(String name, Callable<T> work) throws Exception {
        String outer = call.getAndSet(name);
        T result = work.call();
        call.set(outer);
        return result;
    }

    private boolean pump(Subject subject, PumpCall pump, Body body) {
        Operation started = subject.start(pump.mode(), firing -> {
            try {
                body.run(this);
            } catch (Throwable e) { // an assertion is for the case's own thread
                thrown.set(e);
            }
        });
        operation.set(started);
        return pump.untilFired(rig, started);
    }

    private void judge(Actor.Running<Boolean> pumping, String callback) {
        boolean fired;
        try {
            fired = pumping.within(Patience.with(rig).plus(MARGIN));
        } catch (AssertionError e) {
            throw call.get().isEmpty() || thrown.get() != null
                    ? e
                    : new AssertionError(
                            call.get() + ", called inside " + callback + " on thread '" + role
                                    + "', had not returned after "
                                    + Patience.with(rig).toMillis() + " ms",
                            e);
        }
        Throwable inside = thrown.get();
        if (inside != null) {
            throw new AssertionError("inside " + callback + ": " + inside.getMessage(), inside);
        }
        if (!fired) {
            throw new NeverCameError(callback, Patience.with(rig).toMillis());
        }
    }
}
