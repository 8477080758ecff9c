package heddle.property.mapping;

import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;
import static heddle.webgpu.ErrorFilter.VALIDATION;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.model.MapResult;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Operation;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Error scopes around the calls of a round: around each call, to say which of them made a device error, or around all of
 * a thread's, to keep errors that nobody asked for from piling up as uncaptured. Safe for all threads.
 */
final class ErrorWatch {
    private final Device device;
    private final boolean watchesEachCall;
    private final Queue<Operation> pops = new ConcurrentLinkedQueue<>();

    ErrorWatch(Device device, boolean watchesEachCall) {
        this.device = device;
        this.watchesEachCall = watchesEachCall;
    }

    /** Returns the work of a thread with what it takes around all of it. */
    Actor.Work around(Actor.Work work) {
        if (watchesEachCall) {
            return work;
        }
        return () -> {
            device.pushErrorScope(VALIDATION);
            work.run();
            pop();
        };
    }

    /** Runs one call; what comes back tells after {@link #settle} whether it made an error, null if nobody watched. */
    Supplier<@Nullable MapResult> during(Runnable call) {
        if (!watchesEachCall) {
            call.run();
            return () -> null;
        }
        device.pushErrorScope(VALIDATION);
        call.run();
        Operation pop = pop();
        return () -> ErrorType.of(pop.result().type()).equals(ErrorType.NO_ERROR)
                ? new MapResult.Done()
                : new MapResult.Erred();
    }

    /** Waits for the answers of all scopes. */
    void settle(Rig rig) {
        pops.forEach(rig::await);
        pops.clear();
    }

    private Operation pop() {
        Operation pop = device.popErrorScope(ALLOW_SPONTANEOUS);
        pops.add(pop);
        return pop;
    }
}
