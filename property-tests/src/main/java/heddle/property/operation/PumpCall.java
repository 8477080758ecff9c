package heddle.property.operation;

import heddle.cases.Deadline;
import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The two calls inside which callbacks that are not spontaneous run, each with the mode that leaves no other. */
public enum PumpCall implements Needing {
    PROCESS_EVENTS(Fn.INSTANCE_PROCESS_EVENTS),
    WAIT_ANY(Fn.INSTANCE_WAIT_ANY);

    private final Fn function;

    PumpCall(Fn function) {
        this.function = function;
    }

    /** Returns those that the library has. */
    public static List<PumpCall> available(Rig rig) {
        return Arrays.stream(values())
                .filter(call -> !rig.bench().unsupported().contains(call.function))
                .toList();
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }

    /** Returns the mode in which operations are started whose callbacks run inside this call. */
    public CallbackMode mode() {
        return switch (this) {
            case PROCESS_EVENTS -> CallbackMode.ALLOW_PROCESS_EVENTS;
            case WAIT_ANY -> CallbackMode.WAIT_ANY_ONLY;
        };
    }

    /** Makes the call on the calling thread until the callback has run; returns whether it did in time. */
    public boolean untilFired(Rig rig, Operation operation) {
        return Deadline.in(Patience.with(rig)).poll(() -> {
            if (!operation.hasFired()) {
                once(rig, operation);
            }
            return operation.hasFired();
        });
    }

    private void once(Rig rig, Operation operation) {
        switch (this) {
            case PROCESS_EVENTS -> rig.instance().processEvents();
            case WAIT_ANY -> rig.instance().waitAny(FutureWaits.of(operation), 0);
        }
    }

    /** Returns the name of the function. */
    @Override
    public String toString() {
        return function.cName();
    }
}
