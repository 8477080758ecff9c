package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceCount;

/** The first AddRef takes over the reference that creation gave, where it should add one. */
final class FirstAddRefAdopts extends Parts {
    @Override
    public ObjectTable objectTable() {
        return new FreedMemoryCrashes();
    }

    @Override
    public ReferenceCount referenceCount() {
        return new ReferenceCount() {
            private boolean adopted;

            @Override
            public synchronized void add() {
                if (adopted) {
                    super.add();
                }
                adopted = true;
            }
        };
    }
}
