package heddle.backends.mutant;

import heddle.backends.reference.ReferenceObject;

/** The cache finds an object, then adds a reference: meanwhile its last one may have gone, and the object with it. */
final class EqualObjectRevived extends EqualObjectsCached {
    @Override
    void hit(ReferenceObject cached) {
        RaceWindow.stay();
        cached.addRef();
    }
}
