package heddle.backends.mutant;

import heddle.backends.reference.DeviceObject;
import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceObject;

/**
 * Objects hold the device that made them as an application would: its last release waits for theirs, and so does all that
 * follows from it.
 */
final class ChildrenHoldTheDevice extends Parts {
    @Override
    public ObjectTable objectTable() {
        return new ObjectTable() {
            @Override
            public <T extends ReferenceObject> long publish(T object) {
                if (object instanceof DeviceObject child) {
                    child.device().addRef();
                }
                return super.publish(object);
            }

            @Override
            public void forget(ReferenceObject object) {
                super.forget(object);
                if (object instanceof DeviceObject child) {
                    child.device().release();
                }
            }
        };
    }
}
