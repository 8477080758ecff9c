package heddle.backends.mutant;

import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One lock for the whole library, the first step of many towards thread safety: right as long as no callback waits for
 * another thread, nor a WaitAny for what another thread has yet to do.
 */
final class LockHeldInCallback extends InterceptingWebGpu {
    private final ReentrantLock lock = new ReentrantLock();

    LockHeldInCallback(WebGpu inner) {
        super(inner);
    }

    @Override
    @SuppressWarnings("LockNotBeforeTry") // end() unlocks
    protected long begin(Fn fn, @Nullable Object... arguments) {
        lock.lock();
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        lock.unlock();
    }
}
