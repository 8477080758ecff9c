package heddle.backends.mutant;

import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bundle encoder forgets the pipeline that another thread than its maker's sets: bound state is kept with the thread.
 */
final class BundlePipelinePerThread extends ForwardingWebGpu {
    private final Map<Long, Thread> makers = new ConcurrentHashMap<>();

    BundlePipelinePerThread(WebGpu inner) {
        super(inner);
    }

    @Override
    public long deviceCreateRenderBundleEncoder(Device device, RenderBundleEncoderDescriptor descriptor) {
        long encoder = super.deviceCreateRenderBundleEncoder(device, descriptor);
        makers.put(encoder, Thread.currentThread());
        return encoder;
    }

    @Override
    public void renderBundleEncoderSetPipeline(RenderBundleEncoder renderBundleEncoder, RenderPipeline pipeline) {
        if (makers.get(renderBundleEncoder.address()) == Thread.currentThread()) {
            super.renderBundleEncoderSetPipeline(renderBundleEncoder, pipeline);
        }
    }
}
