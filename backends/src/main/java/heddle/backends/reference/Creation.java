package heddle.backends.reference;

import java.util.function.Supplier;

/**
 * An operation that brings a new object: made as its callback is about to be told, so that a cancelled one leaks none.
 *
 * @param maker makes the object
 * @param cancelStatus the status of its callback if it is cancelled
 */
record Creation(Supplier<? extends ReferenceObject> maker, int cancelStatus) implements Completion {
    @Override
    public Outcome complete() {
        ReferenceObject object = maker.get();
        return Outcome.bringing(object.realm().objects().publish(object));
    }

    @Override
    public Outcome cancel() {
        return Outcome.failure(cancelStatus, "the instance was dropped before the object was made");
    }
}
