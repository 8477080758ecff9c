package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceObject;
import heddle.backends.reference.Resource;

/** The last release of a buffer, texture or query set destroys it, whatever still uses it. */
final class ResourcesDieWithTheirHandle extends Parts {
    @Override
    public ObjectTable objectTable() {
        return new ObjectTable() {
            @Override
            public void forget(ReferenceObject object) {
                super.forget(object);
                if (object instanceof Resource resource) {
                    resource.destroy();
                }
            }
        };
    }
}
