package heddle.backends.mutant;

import heddle.webgpu.Out;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The calls that each thread has made and that nobody has done yet. */
final class LateCalls {
    private final ThreadLocal<Queue<Runnable>> waiting = ThreadLocal.withInitial(ArrayDeque::new);

    /** Returns whether a caller could do without waiting: nothing comes back, and no callback is to run inside. */
    static boolean canWait(Method method, @Nullable Object @Nullable [] arguments) {
        boolean isPlain = method.getReturnType() == void.class
                && !method.getName().equals("deliverTo")
                && !method.getName().equals("close")
                && !method.getName().equals("instanceProcessEvents")
                && !method.getName().equals("instanceRelease");
        return isPlain && (arguments == null || Arrays.stream(arguments).noneMatch(Out.class::isInstance));
    }

    void add(Runnable call) {
        waiting.get().add(call);
    }

    /** Does what waits on the calling thread, oldest first. */
    void catchUp() {
        Queue<Runnable> calls = waiting.get();
        for (Runnable call = calls.poll(); call != null; call = calls.poll()) {
            call.run();
        }
    }
}
