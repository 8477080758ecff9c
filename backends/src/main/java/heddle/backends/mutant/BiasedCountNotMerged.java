package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceCount;

/**
 * An object's count has two halves, a fast one for the thread that made it and a shared one for all others. The last
 * release of the fast half ends the object and does not look at the shared one.
 */
final class BiasedCountNotMerged extends Parts {
    @Override
    public ObjectTable objectTable() {
        return new FreedMemoryCrashes();
    }

    @Override
    public ReferenceCount referenceCount() {
        return new ReferenceCount() {
            private final Thread owner = Thread.currentThread();
            private long fast = 1;
            private long shared;

            @Override
            public synchronized void add() {
                if (Thread.currentThread() == owner) {
                    fast++;
                } else {
                    shared++;
                }
            }

            @Override
            public synchronized boolean drop() {
                if (Thread.currentThread() == owner || shared == 0) {
                    return --fast == 0;
                }
                shared--;
                return false;
            }
        };
    }
}
