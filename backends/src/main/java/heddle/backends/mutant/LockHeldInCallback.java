package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.WebGpu;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The lock under which objects are looked up and changed is held while a callback runs; the pumps take it only then. */
final class LockHeldInCallback extends Parts {
    private static final Set<String> PUMPS = Set.of("instanceWaitAny", "instanceProcessEvents");

    private final Lock lock;

    private LockHeldInCallback(Lock lock) {
        this.lock = lock;
    }

    static WebGpu create() {
        Lock lock = new ReentrantLock();
        return new LockedCalls(ReferenceGpu.of(new LockHeldInCallback(lock)), lock, PUMPS).asWebGpu();
    }

    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                lock.lock();
                try {
                    super.fire(event, outcome);
                } finally {
                    lock.unlock();
                }
            }
        };
    }
}
