package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import org.jspecify.annotations.Nullable;

/** One asynchronous operation with its future. Its state is guarded by the table that opened it. */
public final class Event {
    /** The states, in the order in which an event goes through them; a cancelled one skips READY. */
    public enum State {
        /** The work is under way. */
        PENDING,
        /** The work is done and the callback has not been called. */
        READY,
        /** A thread is calling the callback. */
        FIRING,
        /** The callback has returned. */
        COMPLETE
    }

    private final long future;
    private final CallbackKind kind;
    private final @Nullable CallbackInfo callback;
    private final Completion completion;
    private State state = State.PENDING;
    private @Nullable Thread firingThread;

    Event(long future, CallbackKind kind, @Nullable CallbackInfo callback, Completion completion) {
        this.future = future;
        this.kind = kind;
        this.callback = callback;
        this.completion = completion;
    }

    public long future() {
        return future;
    }

    public CallbackKind kind() {
        return kind;
    }

    /** Returns the callback, or null where the application gave none. */
    public @Nullable CallbackInfo callback() {
        return callback;
    }

    /** Returns when its callback may fire; an event without a callback completes by itself. */
    public CallbackMode mode() {
        return callback == null ? CallbackMode.ALLOW_SPONTANEOUS : callback.mode();
    }

    public Completion completion() {
        return completion;
    }

    State state() {
        return state;
    }

    void state(State next) {
        state = next;
    }

    @Nullable
    Thread firingThread() {
        return firingThread;
    }

    void firing(Thread thread) {
        state = State.FIRING;
        firingThread = thread;
    }
}
