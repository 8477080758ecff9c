package heddle.backends.mutant;

import heddle.backends.confined.ConfinedGpu;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.WebGpu;
import org.jspecify.annotations.Nullable;

/**
 * The state of the thread is borrowed for as long as a pump runs, callbacks included, and every call borrows it: inside a
 * callback that is a panic, which here ends the process with the exit status of SIGABRT.
 */
final class BorrowedInCallback extends InterceptingWebGpu {
    private static final int ABORTED = 134;

    @SuppressWarnings("ThreadLocalUsage") // two implementations in one process know nothing of each other's callbacks
    private final ThreadLocal<Boolean> insideCallback = ThreadLocal.withInitial(() -> false);

    private BorrowedInCallback(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new BorrowedInCallback(ConfinedGpu.create());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            insideCallback.set(true);
            sink.fired(firing);
            insideCallback.set(false);
        });
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (insideCallback.get()) {
            Runtime.getRuntime().halt(ABORTED);
        }
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {}
}
