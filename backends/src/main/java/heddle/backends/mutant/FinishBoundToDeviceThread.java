package heddle.backends.mutant;

import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Recording;
import heddle.webgpu.ErrorType;
import org.jspecify.annotations.Nullable;

/**
 * Recorded commands go to the device's thread at Finish, which finds there what that thread has recorded itself: of an
 * encoder that lives on another thread it knows nothing.
 */
final class FinishBoundToDeviceThread extends Parts {
    private volatile @Nullable Thread deviceThread;

    @Override
    public ErrorScopes errorScopes() { // made with the device, by the thread that takes it over
        deviceThread = Thread.currentThread();
        return super.errorScopes();
    }

    @Override
    public Recording recording() {
        return new Recording() {
            @Override
            public @Nullable GpuError error() {
                return Thread.currentThread() == deviceThread
                        ? super.error()
                        : new GpuError(ErrorType.VALIDATION, "the encoder is not known to its device");
            }
        };
    }
}
