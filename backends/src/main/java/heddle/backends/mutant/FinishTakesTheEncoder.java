package heddle.backends.mutant;

import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandBufferDescriptor;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Queue;
import heddle.webgpu.RenderBundleDescriptor;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.WebGpu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finish and Submit take over the reference to what they use up, so that the application's own release is one too many. */
final class FinishTakesTheEncoder extends ForwardingWebGpu {
    private FinishTakesTheEncoder(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new FinishTakesTheEncoder(FreedMemoryCrashes.reference());
    }

    @Override
    public long commandEncoderFinish(CommandEncoder commandEncoder, @Nullable CommandBufferDescriptor descriptor) {
        long commands = super.commandEncoderFinish(commandEncoder, descriptor);
        super.commandEncoderRelease(commandEncoder);
        return commands;
    }

    @Override
    public long renderBundleEncoderFinish(
            RenderBundleEncoder renderBundleEncoder, @Nullable RenderBundleDescriptor descriptor) {
        long bundle = super.renderBundleEncoderFinish(renderBundleEncoder, descriptor);
        super.renderBundleEncoderRelease(renderBundleEncoder);
        return bundle;
    }

    @Override
    public void queueSubmit(Queue queue, List<CommandBuffer> commands) {
        super.queueSubmit(queue, commands);
        commands.forEach(super::commandBufferRelease);
    }
}
