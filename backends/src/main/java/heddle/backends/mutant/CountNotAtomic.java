package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceCount;

/** References are counted in a plain variable: of two calls at once, one may not count. */
final class CountNotAtomic extends Parts {
    @Override
    public ObjectTable objectTable() {
        return new FreedMemoryCrashes();
    }

    @Override
    public ReferenceCount referenceCount() {
        return new ReferenceCount() {
            private volatile long count = 1;

            @Override
            public void add() {
                long seen = count;
                RaceWindow.stay();
                count = seen + 1;
            }

            @Override
            public boolean drop() {
                long left = count - 1;
                RaceWindow.stay();
                count = left;
                return left == 0;
            }
        };
    }
}
