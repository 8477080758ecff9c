package heddle.backends.mutant;

import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.WebGpu;
import org.jspecify.annotations.Nullable;

/** Draws of a bundle go to the encoder that bound a pipeline last: which one is current is a fact of the device. */
final class BundleEncoderOfTheDevice extends ForwardingWebGpu {
    private volatile @Nullable RenderBundleEncoder current;

    BundleEncoderOfTheDevice(WebGpu inner) {
        super(inner);
    }

    @Override
    public void renderBundleEncoderSetPipeline(RenderBundleEncoder renderBundleEncoder, RenderPipeline pipeline) {
        super.renderBundleEncoderSetPipeline(renderBundleEncoder, pipeline);
        current = renderBundleEncoder;
        RaceWindow.linger();
    }

    @Override
    public void renderBundleEncoderDraw(
            RenderBundleEncoder renderBundleEncoder,
            int vertexCount,
            int instanceCount,
            int firstVertex,
            int firstInstance) {
        RenderBundleEncoder drawing = current;
        super.renderBundleEncoderDraw(
                drawing == null ? renderBundleEncoder : drawing,
                vertexCount,
                instanceCount,
                firstVertex,
                firstInstance);
    }

    /** What is gone is not drawn into. */
    @Override
    public void renderBundleEncoderRelease(RenderBundleEncoder renderBundleEncoder) {
        if (renderBundleEncoder.equals(current)) {
            current = null;
        }
        super.renderBundleEncoderRelease(renderBundleEncoder);
    }
}
