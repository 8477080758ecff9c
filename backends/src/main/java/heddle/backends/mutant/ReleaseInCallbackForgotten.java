package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;

/** Releases inside a callback are put off until it has returned, and then nobody thinks of them. */
final class ReleaseInCallbackForgotten extends ForwardingWebGpu {
    @SuppressWarnings("ThreadLocalUsage") // two implementations in one process know nothing of each other's callbacks
    private final ThreadLocal<Boolean> insideCallback = ThreadLocal.withInitial(() -> false);

    private ReleaseInCallbackForgotten(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new ReleaseInCallbackForgotten(ReferenceGpu.create());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            boolean outer = insideCallback.get();
            insideCallback.set(true);
            try {
                sink.fired(firing);
            } finally {
                insideCallback.set(outer);
            }
        });
    }

    @Override
    public void deviceRelease(Device device) {
        if (!insideCallback.get()) {
            super.deviceRelease(device);
        }
    }
}
