package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceDevice;
import heddle.backends.reference.ReferenceObject;

/** A device is born with the reference of the request that made it, which that never gives back. */
final class RequestKeepsTheDevice extends Parts {
    @Override
    public ObjectTable objectTable() {
        return new ObjectTable() {
            @Override
            public <T extends ReferenceObject> long publish(T object) {
                if (object instanceof ReferenceDevice device) {
                    device.addRef();
                }
                return super.publish(object);
            }
        };
    }
}
