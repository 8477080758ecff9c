package heddle.backends.mutant;

import heddle.backends.reference.ReferenceObject;

/** Whoever asks for an object that equals a living one gets that one, and no reference to it. */
final class EqualObjectsShareAReference extends EqualObjectsCached {
    @Override
    void hit(ReferenceObject cached) {} // the caller will release it all the same
}
