package heddle.jcstress.shared;

import heddle.cases.Deadline;
import heddle.cases.Pumping;
import heddle.descriptor.BackendDescriptor;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * How long actors pump for what must come.
 *
 * <p>The first thing that never comes is waited for long, so that nobody doubts it. What is missing after that is
 * given up soon, so that the run ends, and the other actors do not spin for it all the time: those counts may hold some
 * that were only late.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration AFTER_THE_FIRST = Duration.ofMillis(5);

    private final Pumping pumping;
    private final AtomicBoolean spent = new AtomicBoolean();

    Patience(BackendDescriptor backend) {
        pumping = new Pumping(backend);
    }

    /** Pumps until the operation's callback has run; returns whether it did. */
    boolean await(Instance instance, Operation operation) {
        return operation.hasFired()
                || await(() -> {
                    pumping.once(instance, operation);
                    return operation.hasFired();
                });
    }

    /** Polls until the condition holds; returns whether it ever did. */
    boolean await(BooleanSupplier condition) {
        boolean held = Deadline.in(spent.get() ? AFTER_THE_FIRST : FIRST).poll(condition);
        if (!held) {
            spent.set(true);
        }
        return held;
    }

    void pump(Instance instance, Operation operation) {
        pumping.once(instance, operation);
    }
}
