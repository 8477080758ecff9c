package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceCount;

/** An object that ever had two references is never given up: the bit that says "shared" is set and never cleared. */
final class SharedCountsStick extends Parts {
    @Override
    public ReferenceCount referenceCount() {
        return new ReferenceCount() {
            private volatile boolean shared;

            @Override
            public void add() {
                shared = true;
                super.add();
            }

            @Override
            public boolean drop() {
                return super.drop() && !shared;
            }
        };
    }
}
