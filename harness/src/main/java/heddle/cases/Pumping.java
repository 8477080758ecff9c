package heddle.cases;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.Pump;
import heddle.webgpu.Firing;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import java.time.Duration;

/**
 * Advances pending work on the calling thread, in the way that the backend's descriptor names.
 *
 * <p>Operations must allow ProcessEvents or be spontaneous. Waits are polls without a timeout inside the library, so that
 * no case outside the futures area rests on timed waits.
 */
public final class Pumping {
    private final Pump pump;
    private final Duration patience;

    /** Pumps as the descriptor says; no wait takes longer than its bound of one call. */
    public Pumping(BackendDescriptor backend) {
        this.pump = backend.pump();
        this.patience = backend.callBound();
    }

    /** Advances pending work once. */
    public void once(Instance instance, Operation operation) {
        if (pump == Pump.WAIT_ANY && operation.future() != 0) {
            instance.waitAny(FutureWaits.of(operation), 0);
        } else {
            instance.processEvents();
        }
    }

    /** Pumps on this thread until the operation's callback has run, and returns what it was told. */
    public Firing await(Instance instance, Operation operation) {
        boolean fired = Deadline.in(patience).poll(() -> {
            if (!operation.hasFired()) {
                once(instance, operation);
            }
            return operation.hasFired();
        });
        if (!fired) {
            throw new AssertionError("the " + operation.kind() + " callback had not fired after " + patience.toMillis()
                    + " ms of pumping on thread '" + Thread.currentThread().getName() + "'");
        }
        if (operation.firings().size() > 1) {
            throw new AssertionError("the " + operation.kind() + " callback fired "
                    + operation.firings().size() + " times");
        }
        return operation.result();
    }
}
