package heddle.backends.mutant;

import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A call that frees or moves what another thread's call is using: where the two meet, the process ends with the exit
 * status of SIGABRT. Calls of one thread at a time are safe.
 */
final class MeetingCrashes extends InterceptingWebGpu {
    private static final int ABORTED = 134;

    private final Predicate<Fn> freeing;
    private final Predicate<Fn> using;
    private final Set<Thread> freeingNow = ConcurrentHashMap.newKeySet();
    private final Set<Thread> usingNow = ConcurrentHashMap.newKeySet();

    /** Makes the layer: calls that free, and calls that use what those free. */
    MeetingCrashes(WebGpu inner, Predicate<Fn> freeing, Predicate<Fn> using) {
        super(inner);
        this.freeing = freeing;
        this.using = using;
    }

    /** Returns whether a function works on a device or on what it made, encoders aside. */
    static boolean isOfADevice(Fn fn) {
        return touchesADevice(fn)
                && !fn.cName().matches("wgpu(Instance|CommandEncoder|.*PassEncoder|RenderBundleEncoder).*");
    }

    /** Returns whether a function may look at a device or at what it made, as a pump does too. */
    static boolean touchesADevice(Fn fn) {
        return !fn.cName().matches("wgpu(Create|Get|Has|Adapter|Supported|Instance(Request|AddRef|Release)).*");
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        boolean frees = freeing.test(fn);
        boolean uses = using.test(fn);
        if ((uses && hasOther(freeingNow)) || (frees && hasOther(usingNow))) {
            Runtime.getRuntime().halt(ABORTED);
        }
        if (frees) {
            freeingNow.add(Thread.currentThread());
        }
        if (uses) {
            usingNow.add(Thread.currentThread());
            RaceWindow.stay();
        }
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        freeingNow.remove(Thread.currentThread());
        usingNow.remove(Thread.currentThread());
    }

    private static boolean hasOther(Set<Thread> inside) {
        return inside.stream().anyMatch(thread -> thread != Thread.currentThread());
    }
}
