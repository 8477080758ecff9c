package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;

/** The text that callbacks are given is formatted into one buffer, which the next callback with a text writes over. */
final class CallbackTextInOneBuffer extends ForwardingWebGpu {
    private volatile String buffer = "";

    private CallbackTextInOneBuffer(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new CallbackTextInOneBuffer(ReferenceGpu.create());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            if (!firing.message().isEmpty()) {
                buffer = firing.message();
            }
            sink.fired(firing.withMessageAgain(() -> buffer));
        });
    }
}
