package heddle.backends.mutant;

import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One lock for all calls on devices, taken where the call begins, so that an uncaptured error is reported under it.
 * ProcessEvents looks after the devices under that lock too, and leaves it before it calls back.
 */
final class ErrorCallbackUnderLock extends InterceptingWebGpu {
    private final ReentrantLock lock = new ReentrantLock();

    ErrorCallbackUnderLock(WebGpu inner) {
        super(inner);
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (fn == Fn.INSTANCE_PROCESS_EVENTS || MeetingCrashes.isOfADevice(fn)) {
            lock.lock();
        }
        if (fn == Fn.INSTANCE_PROCESS_EVENTS) {
            lock.unlock();
        }
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        if (MeetingCrashes.isOfADevice(fn)) {
            lock.unlock();
        }
    }
}
