package heddle.backends.mutant;

import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;

/** An error about a buffer's map state is left to the status of a callback, also where the call has none or more to say. */
final class MapErrorSwallowed extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            public boolean capture(GpuError error) {
                return error.message().contains("its map is pending") || super.capture(error);
            }
        };
    }
}
