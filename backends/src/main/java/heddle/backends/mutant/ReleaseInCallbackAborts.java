package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceCount;
import org.jspecify.annotations.Nullable;

/**
 * The table of objects is borrowed for as long as callbacks run, and the last release of an object borrows it again: a
 * panic, which here ends the process with the exit status of SIGABRT.
 */
final class ReleaseInCallbackAborts extends Parts {
    private static final int ABORTED = 134;

    private @Nullable Delivery delivery;

    @Override
    public Delivery delivery() {
        Delivery made = new Delivery();
        delivery = made;
        return made;
    }

    @Override
    public ReferenceCount referenceCount() {
        return new ReferenceCount() {
            @Override
            public boolean drop() {
                boolean last = super.drop();
                Delivery callbacks = delivery;
                if (last && callbacks != null && callbacks.insideCallback()) {
                    Runtime.getRuntime().halt(ABORTED);
                }
                return last;
            }
        };
    }
}
