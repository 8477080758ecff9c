package heddle.backends.reference;

import heddle.thread.SystemThread;
import heddle.webgpu.ErrorFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The error scopes of one device: a stack per thread of the operating system, initially empty.
 *
 * <p>Rests on Errors.md#ErrorScopes. A thread that ends takes its stack with it, whatever became of its id. Virtual threads
 * have none: they use that of their carrier, which runs one of them at a time.
 */
public class ErrorScopes {
    @SuppressWarnings("ThreadLocalUsage") // a stack belongs to a device and a thread, so the field is the device's
    private final ThreadLocal<Deque<ErrorScope>> stacks = ThreadLocal.withInitial(ArrayDeque::new);

    private final Map<SystemThread.Carrier, Deque<ErrorScope>> stacksOfCarriers = new ConcurrentHashMap<>();

    /** Returns the stack of the calling thread, innermost scope first. */
    protected Deque<ErrorScope> stack() {
        return SystemThread.current() instanceof SystemThread.Carrier carrier
                ? stacksOfCarriers.computeIfAbsent(carrier, unseen -> new ArrayDeque<>())
                : stacks.get();
    }

    /** Opens a scope on the calling thread. */
    public void push(ErrorFilter filter) {
        stack().addFirst(new ErrorScope(filter));
    }

    /** Closes the calling thread's innermost scope, or returns null where it has none. */
    public @Nullable ErrorScope pop() {
        return stack().pollFirst();
    }

    /** Gives an error to the calling thread's innermost scope that takes its type; returns whether there was one. */
    public boolean capture(GpuError error) {
        for (ErrorScope scope : stack()) {
            if (error.matches(scope.filter())) {
                scope.take(error);
                return true;
            }
        }
        return false;
    }
}
