package heddle.backends.mutant;

import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;

/** Texts are formatted into one buffer, which callbacks are given a pointer to: the next text is written over it. */
final class CallbackTextInOneBuffer extends ForwardingWebGpu {
    private static final class Formatting extends Parts {
        private volatile String buffer = "";

        @Override
        public ErrorScopes errorScopes() {
            return new ErrorScopes() {
                @Override
                public boolean capture(GpuError error) {
                    buffer = error.message();
                    return super.capture(error);
                }
            };
        }
    }

    private final Formatting texts;

    private CallbackTextInOneBuffer(Formatting texts) {
        super(ReferenceGpu.of(texts));
        this.texts = texts;
    }

    static WebGpu create() {
        return new CallbackTextInOneBuffer(new Formatting());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            if (!firing.message().isEmpty()) {
                texts.buffer = firing.message();
            }
            sink.fired(firing.withMessageAgain(() -> texts.buffer));
        });
    }
}
