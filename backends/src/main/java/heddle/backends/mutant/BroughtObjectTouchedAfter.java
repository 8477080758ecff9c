package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;

/**
 * When a callback has returned, the library still notes something in the object that it brought: a use after free, if the
 * callback released it.
 */
final class BroughtObjectTouchedAfter extends ForwardingWebGpu {
    private final ReferenceGpu reference;

    private BroughtObjectTouchedAfter(ReferenceGpu reference) {
        super(reference);
        this.reference = reference;
    }

    static WebGpu create() {
        return new BroughtObjectTouchedAfter(ReferenceGpu.create());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            sink.fired(firing);
            if (firing.object() != 0 && brings(firing.kind()) && isFreed(firing.object())) {
                FreedMemoryCrashes.crash();
            }
        });
    }

    private boolean isFreed(long address) {
        return reference.realm().objects().live().stream().noneMatch(object -> object.address() == address);
    }

    private static boolean brings(CallbackKind kind) {
        return kind != CallbackKind.DEVICE_LOST && kind != CallbackKind.UNCAPTURED_ERROR;
    }
}
