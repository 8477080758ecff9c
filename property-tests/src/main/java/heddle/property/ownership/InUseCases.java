package heddle.property.ownership;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.Programs;
import heddle.property.stage.Buffers;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of OWN-2: what other objects were made of is released first, in every order and by turns on two threads, and
 * they work all the same.
 */
@ExtendWith(RigParameter.class)
final class InUseCases {
    private static final Programs PROGRAMS = new Programs(0);
    private static final int[] NO_OFFSETS = {};

    @Test
    @Clause("OWN-2")
    @DisplayName("Bind groups and pipelines work after all that they were made of was released, in every order")
    void bindGroupAndPipeline(Rig rig) {
        Actor user = rig.actor("user");
        List<Actor> releasers = List.of(rig.actor("releaser-0"), rig.actor("releaser-1"));
        for (List<Integer> order : Orders.of(List.of(0, 1, 2, 3))) {
            Device device = rig.device();
            BindGroupLayout groups = device.createBindGroupLayout(PROGRAMS.uniformLayout());
            PipelineLayout layout =
                    device.createPipelineLayout(PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(groups)));
            ShaderModule module = device.createShaderModule(PROGRAMS.shaders());
            Buffer uniforms = new Buffers(rig).create(BufferUsage.UNIFORM, PROGRAMS.bufferBytes());
            BindGroup group = device.createBindGroup(BindGroupDescriptor.DEFAULT
                    .withLayout(groups)
                    .withEntries(List.of(PROGRAMS.entry().withBuffer(uniforms))));
            ComputePipeline pipeline = device.createComputePipeline(PROGRAMS.compute(module, layout));

            releaseByTurns(
                    releasers, order, List.of(groups::release, layout::release, module::release, uniforms::release));

            user.run(() -> ErrorFree.run(rig, device, "a dispatch", () -> {
                CommandEncoder encoder = device.createCommandEncoder(null);
                ComputePassEncoder pass = encoder.beginComputePass(null);
                pass.setPipeline(pipeline);
                pass.setBindGroup(0, group, NO_OFFSETS);
                pass.dispatchWorkgroups(1, 1, 1);
                pass.end();
                pass.release();
                submit(rig, encoder);
            }));
            group.release();
            pipeline.release();
        }
    }

    @Test
    @Clause("OWN-2")
    @DisplayName("A command buffer can be submitted after all that it uses was released, in every order")
    void commandBuffer(Rig rig) {
        Actor user = rig.actor("user");
        List<Actor> releasers = List.of(rig.actor("releaser-0"), rig.actor("releaser-1"));
        for (List<Integer> order : Orders.of(List.of(0, 1, 2, 3))) {
            Device device = rig.device();
            Texture texture = device.createTexture(PROGRAMS.texture());
            TextureView view = texture.createView(null);
            CommandEncoder encoder = device.createCommandEncoder(null);
            RenderPassEncoder pass = encoder.beginRenderPass(PROGRAMS.clearing(view));
            pass.end();
            CommandBuffer commands = encoder.finish(null);

            releaseByTurns(releasers, order, List.of(texture::release, view::release, encoder::release, pass::release));

            user.run(
                    () -> ErrorFree.run(rig, device, "Submit", () -> rig.queue().submit(List.of(commands))));
            commands.release();
        }
    }

    @Test
    @Clause("OWN-2")
    @DisplayName(
            "A render bundle can be executed after its encoder, pipeline and shaders were released, in every order")
    void renderBundle(Rig rig) {
        Actor user = rig.actor("user");
        List<Actor> releasers = List.of(rig.actor("releaser-0"), rig.actor("releaser-1"));
        Device device = rig.device();
        Texture texture = device.createTexture(PROGRAMS.texture());
        TextureView view = texture.createView(null);
        for (List<Integer> order : Orders.of(List.of(0, 1, 2))) {
            ShaderModule module = device.createShaderModule(PROGRAMS.shaders());
            RenderPipeline pipeline = device.createRenderPipeline(PROGRAMS.render(module));
            RenderBundleEncoder bundling = device.createRenderBundleEncoder(PROGRAMS.bundle());
            bundling.setPipeline(pipeline);
            bundling.draw(1, 1, 0, 0);
            RenderBundle bundle = bundling.finish(null);

            releaseByTurns(releasers, order, List.of(module::release, pipeline::release, bundling::release));

            user.run(() -> ErrorFree.run(rig, device, "ExecuteBundles", () -> {
                CommandEncoder encoder = device.createCommandEncoder(null);
                RenderPassEncoder pass = encoder.beginRenderPass(PROGRAMS.clearing(view));
                pass.executeBundles(List.of(bundle));
                pass.end();
                pass.release();
                submit(rig, encoder);
            }));
            bundle.release();
        }
        view.release();
        texture.release();
    }

    private static void releaseByTurns(List<Actor> releasers, List<Integer> order, List<Actor.Work> releases) {
        for (int turn = 0; turn < order.size(); turn++) {
            releasers.get(turn % releasers.size()).run(releases.get(order.get(turn)));
        }
    }

    private static void submit(Rig rig, CommandEncoder encoder) {
        CommandBuffer commands = encoder.finish(null);
        encoder.release();
        rig.queue().submit(List.of(commands));
        commands.release();
    }
}
