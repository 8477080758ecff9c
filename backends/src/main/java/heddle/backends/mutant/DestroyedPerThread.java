package heddle.backends.mutant;

import heddle.backends.reference.DestroyedFlag;
import heddle.backends.reference.Parts;

/** Whether a resource is destroyed is kept with the thread: a cache of live objects for each thread, never told. */
final class DestroyedPerThread extends Parts {
    @Override
    public DestroyedFlag destroyedFlag() {
        return new DestroyedFlag() {
            @SuppressWarnings("ThreadLocalUsage") // the fault is that state belongs to a resource and a thread
            private final ThreadLocal<Boolean> destroyed = ThreadLocal.withInitial(() -> false);

            @Override
            public boolean isSet() {
                return destroyed.get();
            }

            @Override
            public void set() {
                destroyed.set(true);
            }
        };
    }
}
