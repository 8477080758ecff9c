package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.backends.reference.ReferenceObject;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Firing;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;

/** A pipeline that a callback brings belongs to the callback: it is gone once that has returned. */
final class AsyncPipelineNotOwned extends ForwardingWebGpu {
    private final ReferenceGpu reference;

    private AsyncPipelineNotOwned(ReferenceGpu reference) {
        super(reference);
        this.reference = reference;
    }

    static WebGpu create() {
        return new AsyncPipelineNotOwned(FreedMemoryCrashes.reference());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            sink.fired(firing);
            if (bringsPipeline(firing)) {
                reference.realm().objects().live().stream()
                        .filter(object -> object.address() == firing.object())
                        .forEach(ReferenceObject::release);
            }
        });
    }

    private static boolean bringsPipeline(Firing firing) {
        return firing.kind() == CallbackKind.CREATE_COMPUTE_PIPELINE_ASYNC
                || firing.kind() == CallbackKind.CREATE_RENDER_PIPELINE_ASYNC;
    }
}
