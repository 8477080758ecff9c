package heddle.oracle;

import heddle.webgpu.CallbackSink;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.Handle;
import heddle.webgpu.HandlesIn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.ReferenceEffect;
import heddle.webgpu.WebGpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The book of references: what the library gave out and what the program gave back. It judges the program, not the library,
 * for a program that uses what it has given up shows nothing. Safe for all threads.
 *
 * <p>Rests on Ownership.md. IMPLEMENTATION NOTES: objects go by their address, which a library may use again as soon as it
 * has the last reference back, or give out once more for the same object. So a reference is crossed out before the call
 * that gives it back, and written down after the call that gives it out.
 */
public final class OwnershipLedger extends InterceptingWebGpu {
    private static final int MOST_FAULTS = 20;

    /** The references to one object, and which function or callback gave the first of them. */
    private record Held(String from, int count) {}

    private final Map<Long, Held> held = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong faultCount = new AtomicLong();

    /** Watches all calls to an implementation, and what its callbacks bring. */
    public OwnershipLedger(WebGpu inner) {
        super(inner);
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            if (firing.object() != 0 && brings(firing)) {
                gained(firing.object(), firing.kind() + " callback");
            }
            sink.fired(firing);
        });
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        HandlesIn.each(arguments, handle -> {
            if (!held.containsKey(handle.address())) {
                fault(fn.cName() + " on " + handle + ", to which the case held no reference");
            }
        });
        if (fn.references() == ReferenceEffect.TAKES) {
            lost(addressIn(arguments));
        }
        return fn.references() == ReferenceEffect.ADDS ? addressIn(arguments) : 0;
    }

    @Override
    protected void end(long added, Fn fn, @Nullable Object result) {
        if (added != 0) {
            gained(added, fn.cName());
        } else if (fn.references() == ReferenceEffect.GIVES && result instanceof Long address && address != 0) {
            gained(address, fn.cName());
        }
    }

    @Override
    protected void threw(
            long added, Fn fn, Throwable thrown) {} // it was never made: a function that is not implemented

    /** Returns what the program did wrong so far: uses of objects to which it held no reference. */
    public List<String> faults() {
        List<String> texts = new ArrayList<>(faults);
        long more = faultCount.get() - MOST_FAULTS;
        if (more > 0) {
            texts.add("and " + more + " more");
        }
        return List.copyOf(texts);
    }

    /** Tells whether the one reference that is out is to this object. */
    public boolean holdsOnly(Handle handle) {
        Held last = held.get(handle.address());
        return last != null && last.count() == 1 && held.size() == 1;
    }

    /** Returns what the program has not given back: how many references of which function or callback. */
    public List<String> outstanding() {
        Map<String, Integer> byGiver = new TreeMap<>();
        held.values().forEach(each -> byGiver.merge(each.from(), each.count(), Integer::sum));
        return byGiver.entrySet().stream()
                .map(giver -> giver.getValue() + " of " + giver.getKey())
                .toList();
    }

    private void gained(long address, String from) {
        held.merge(address, new Held(from, 1), (before, one) -> new Held(before.from(), before.count() + 1));
    }

    private void lost(long address) {
        held.computeIfPresent(
                address, (key, before) -> before.count() == 1 ? null : new Held(before.from(), before.count() - 1));
    }

    private void fault(String text) {
        if (faultCount.getAndIncrement() < MOST_FAULTS) {
            faults.add(text);
        }
    }

    private static long addressIn(@Nullable Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof Handle handle ? handle.address() : 0;
    }

    /** Tells whether the object of a firing comes with a reference of the application's. */
    private static boolean brings(Firing firing) {
        return switch (firing.kind()) {
            case REQUEST_ADAPTER, REQUEST_DEVICE, CREATE_COMPUTE_PIPELINE_ASYNC, CREATE_RENDER_PIPELINE_ASYNC -> true;
            case BUFFER_MAP, COMPILATION_INFO, DEVICE_LOST, POP_ERROR_SCOPE, QUEUE_WORK_DONE, UNCAPTURED_ERROR -> false;
        };
    }
}
