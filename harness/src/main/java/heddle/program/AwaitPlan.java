package heddle.program;

import heddle.cases.Deadline;
import heddle.webgpu.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The waiting for a callback made ready. If it does not come within the bound, the whole program is given up. */
final class AwaitPlan extends StepPlan {
    private final int operation;
    private final boolean isLoss;
    private final int instance;
    private final Duration bound;

    /** Prepares; {@code isLoss} says that the operation's slot is that of a device whose loss is waited for. */
    AwaitPlan(Steps.At at, int operation, boolean isLoss, int instance, Duration bound) {
        super(at);
        this.operation = operation;
        this.isLoss = isLoss;
        this.instance = instance;
        this.bound = bound;
    }

    @Override
    String take(Run run, Track track) {
        Operation awaited = awaited(run);
        Object pumped = run.get(instance);
        if (awaited == null || pumped == null) {
            return Words.SKIPPED;
        }
        boolean fired = Deadline.in(bound).poll(() -> {
            if (!awaited.hasFired()) {
                Ending.pump(run, pumped, awaited);
            }
            return awaited.hasFired() || run.isGivenUp();
        });
        if (!awaited.hasFired()) {
            run.giveUp();
        }
        return fired && awaited.hasFired() ? "" : Words.PENDING;
    }

    private @Nullable Operation awaited(Run run) {
        return isLoss ? run.lossOf(operation) : (Operation) run.get(operation);
    }
}
