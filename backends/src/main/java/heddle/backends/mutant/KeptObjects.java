package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceCommandBuffer;
import heddle.backends.reference.ReferenceCommandEncoder;
import heddle.backends.reference.ReferenceObject;
import java.util.function.Predicate;

/** Some objects stay in the table of objects after their last release, as if the application still held them. */
final class KeptObjects extends Parts {
    private final Predicate<ReferenceObject> kept;

    private KeptObjects(Predicate<ReferenceObject> kept) {
        this.kept = kept;
    }

    /** Keeps command buffers that were handed to a queue, or those that were not. */
    static KeptObjects commands(boolean submitted) {
        return new KeptObjects(
                object -> object instanceof ReferenceCommandBuffer commands && commands.wasSubmitted() == submitted);
    }

    /** Keeps encoders that were not finished. */
    static KeptObjects openEncoders() {
        return new KeptObjects(object -> object instanceof ReferenceCommandEncoder encoder && encoder.isOpen());
    }

    @Override
    public ObjectTable objectTable() {
        return new ObjectTable() {
            @Override
            public void forget(ReferenceObject object) {
                if (!kept.test(object)) {
                    super.forget(object);
                }
            }
        };
    }
}
