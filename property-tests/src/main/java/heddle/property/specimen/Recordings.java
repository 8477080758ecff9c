package heddle.property.specimen;

import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import java.util.List;

/** Specimens of objects that record commands, each still recording, and of what comes out of them. */
final class Recordings {
    private Recordings() {}

    static Recipe<CommandEncoder> commandEncoder(Footing footing) {
        Buffer cleared = footing.buffer(BufferUsage.COPY_DST);
        return new Recipe<>(
                footing,
                () -> footing.device().createCommandEncoder(null),
                CommandEncoder::addRef,
                CommandEncoder::release,
                encoder -> {
                    encoder.clearBuffer(cleared, 0, Footing.BUFFER_BYTES);
                    Materials.submit(footing, encoder.finish(null));
                });
    }

    static Recipe<CommandBuffer> commandBuffer(Footing footing) {
        CommandEncoder encoder = footing.encoder();
        encoder.clearBuffer(footing.buffer(BufferUsage.COPY_DST), 0, Footing.BUFFER_BYTES);
        return new Recipe<>(
                footing,
                () -> encoder.finish(null),
                CommandBuffer::addRef,
                CommandBuffer::release,
                commands -> footing.rig().queue().submit(List.of(commands)));
    }

    static Recipe<ComputePassEncoder> computePass(Footing footing) {
        BindGroupLayout layout = footing.uniformLayout();
        BindGroup group = footing.uniforms(layout);
        ComputePipeline pipeline = footing.computePipeline(layout);
        CommandEncoder encoder = footing.encoder();
        return new Recipe<>(
                footing,
                () -> encoder.beginComputePass(null),
                ComputePassEncoder::addRef,
                ComputePassEncoder::release,
                pass -> {
                    Computations.record(pass, pipeline, group);
                    pass.end();
                    Materials.submit(footing, encoder.finish(null));
                });
    }

    static Recipe<RenderPassEncoder> renderPass(Footing footing) {
        RenderPipeline pipeline = footing.renderPipeline();
        CommandEncoder encoder = footing.encoder();
        RenderPassDescriptor descriptor = footing.programs().clearing(footing.view());
        return new Recipe<>(
                footing,
                () -> encoder.beginRenderPass(descriptor),
                RenderPassEncoder::addRef,
                RenderPassEncoder::release,
                pass -> {
                    pass.setPipeline(pipeline);
                    pass.draw(1, 1, 0, 0);
                    pass.end();
                    Materials.submit(footing, encoder.finish(null));
                });
    }

    static Recipe<RenderBundleEncoder> renderBundleEncoder(Footing footing) {
        RenderPipeline pipeline = footing.renderPipeline();
        return new Recipe<>(
                footing,
                () -> footing.device()
                        .createRenderBundleEncoder(footing.programs().bundle()),
                RenderBundleEncoder::addRef,
                RenderBundleEncoder::release,
                encoder -> {
                    encoder.setPipeline(pipeline);
                    encoder.draw(1, 1, 0, 0);
                    execute(footing, footing.own(encoder.finish(null), RenderBundle::release));
                });
    }

    static Recipe<RenderBundle> renderBundle(Footing footing) {
        RenderBundleEncoder encoder = footing.own(
                footing.device().createRenderBundleEncoder(footing.programs().bundle()), RenderBundleEncoder::release);
        encoder.setPipeline(footing.renderPipeline());
        encoder.draw(1, 1, 0, 0);
        return new Recipe<>(
                footing,
                () -> encoder.finish(null),
                RenderBundle::addRef,
                RenderBundle::release,
                bundle -> execute(footing, bundle));
    }

    private static void execute(Footing footing, RenderBundle bundle) {
        CommandEncoder encoder = footing.encoder();
        RenderPassEncoder pass = footing.renderPass(encoder);
        pass.executeBundles(List.of(bundle));
        pass.end();
        Materials.submit(footing, encoder.finish(null));
    }
}
