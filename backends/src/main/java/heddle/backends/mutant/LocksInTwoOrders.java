package heddle.backends.mutant;

import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Writes take the resource's lock and then the queue's, and a submit takes them the other way round. */
final class LocksInTwoOrders extends InterceptingWebGpu {
    private final ReentrantLock queue = new ReentrantLock();
    private final ReentrantLock resource = new ReentrantLock();

    LocksInTwoOrders(WebGpu inner) {
        super(inner);
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (fn == Fn.QUEUE_SUBMIT) {
            lock(queue, resource);
        } else if (writes(fn)) {
            lock(resource, queue);
        }
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        if (fn == Fn.QUEUE_SUBMIT || writes(fn)) {
            resource.unlock();
            queue.unlock();
        }
    }

    private static boolean writes(Fn fn) {
        return fn == Fn.QUEUE_WRITE_BUFFER || fn == Fn.QUEUE_WRITE_TEXTURE;
    }

    private static void lock(ReentrantLock first, ReentrantLock second) {
        first.lock();
        RaceWindow.stay();
        second.lock();
    }
}
