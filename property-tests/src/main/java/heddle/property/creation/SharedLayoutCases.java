package heddle.property.creation;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.Programs;
import heddle.property.stage.Buffers;
import heddle.property.stage.Together;
import heddle.property.stage.UntilAllBegan;
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
import heddle.webgpu.Sampler;
import heddle.webgpu.ShaderModule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-8 about what objects of equal descriptors share inside: compatibility, and room for more of them. */
@ExtendWith(RigParameter.class)
final class SharedLayoutCases {
    private static final int VARIANTS = 512;
    private static final int THREADS = 4;
    private static final int OBJECTS_EACH = 1500;

    @Test
    @Statistical
    @Clause("TS-8")
    @DisplayName("A bind group fits a pipeline whose equal layout another thread created at the same moment")
    void compatible(Rig rig) {
        Race race = rig.race("creator-0", "creator-1");
        Buffer uniforms = new Buffers(rig).create(BufferUsage.UNIFORM, new Programs(0).bufferBytes());
        race.repeat(round -> {
            Programs programs = new Programs(round.number() % VARIANTS); // a layout that no cache holds any more
            List<BindGroupLayout> first = new ArrayList<>();
            List<BindGroupLayout> second = new ArrayList<>();
            UntilAllBegan layouts = new UntilAllBegan(2, 1);
            round.together(() -> create(rig, programs, layouts, first), () -> create(rig, programs, layouts, second));
            expectFit(rig, programs, first.get(0), second.get(0), uniforms);
            first.forEach(BindGroupLayout::release);
            second.forEach(BindGroupLayout::release);
        });
        uniforms.release();
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @Test
    @Clause({"TS-8", "OWN-1"})
    @DisplayName("Threads that create and release thousands of objects run out of nothing")
    void thousands(Rig rig) throws Exception {
        Device device = rig.device();
        Together.of(rig, "creator", THREADS).run(number -> {
            for (int i = 0; i < OBJECTS_EACH; i++) {
                device.createSampler(new Programs(i % 2).sampler()).release();
            }
        });
        ErrorFree.run(rig, device, "CreateSampler", () -> {
            Sampler last = device.createSampler(null);
            last.release();
        });
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    private static void create(Rig rig, Programs programs, UntilAllBegan layouts, List<BindGroupLayout> made) {
        layouts.repeat(() -> made.add(rig.device().createBindGroupLayout(programs.uniformLayout())));
    }

    private static void expectFit(
            Rig rig, Programs programs, BindGroupLayout ofPipeline, BindGroupLayout ofGroup, Buffer uniforms) {
        Device device = rig.device();
        Actor.Work dispatch = () -> {
            ShaderModule module = device.createShaderModule(programs.shaders());
            PipelineLayout layout = device.createPipelineLayout(
                    PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(ofPipeline)));
            ComputePipeline pipeline = device.createComputePipeline(programs.compute(module, layout));
            BindGroup group = device.createBindGroup(BindGroupDescriptor.DEFAULT
                    .withLayout(ofGroup)
                    .withEntries(List.of(programs.entry().withBuffer(uniforms))));
            CommandEncoder encoder = device.createCommandEncoder(null);
            ComputePassEncoder pass = encoder.beginComputePass(null);
            pass.setPipeline(pipeline);
            pass.setBindGroup(0, group, new int[0]);
            pass.dispatchWorkgroups(1, 1, 1);
            pass.end();
            CommandBuffer commands = encoder.finish(null);
            rig.queue().submit(List.of(commands));
            commands.release();
            pass.release();
            encoder.release();
            group.release();
            pipeline.release();
            layout.release();
            module.release();
        };
        try {
            ErrorFree.run(rig, device, "a dispatch with the layout of the other thread", dispatch);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
