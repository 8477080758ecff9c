package heddle.backends.mutant;

import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Parts;

/**
 * One stack of error scopes a thread, and none a device: the stack became a static thread-local variable, and the device
 * that owned it was forgotten.
 */
final class ScopesMixedAcrossDevices extends Parts {
    private final ErrorScopes ofAllDevices = new ErrorScopes();

    @Override
    public ErrorScopes errorScopes() {
        return ofAllDevices;
    }
}
