package heddle.backends.mutant;

import heddle.webgpu.WebGpu;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/** Takes a lock around the calls of an implementation, as an entry point does that is made thread safe in a hurry. */
final class LockedCalls extends Layer {
    private final Lock lock;
    private final Set<String> unlocked;

    /** Locks all calls but those of the named methods. */
    LockedCalls(WebGpu inner, Lock lock, Set<String> unlocked) {
        super(inner);
        this.lock = lock;
        this.unlocked = unlocked;
    }

    @Override
    protected Object call(Method method, Object[] arguments) throws Throwable {
        if (unlocked.contains(method.getName())) {
            return invoke(method, arguments);
        }
        lock.lock();
        try {
            return invoke(method, arguments);
        } finally {
            lock.unlock();
        }
    }
}
