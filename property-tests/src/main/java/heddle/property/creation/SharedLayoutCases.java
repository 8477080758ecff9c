package heddle.property.creation;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.ObjectType;
import heddle.property.specimen.Programs;
import heddle.property.specimen.Recipe;
import heddle.property.specimen.Specimen;
import heddle.property.stage.Buffers;
import heddle.property.stage.Together;
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
    private static final int LAYOUTS = 6;
    private static final int VARIANTS = 100 * LAYOUTS;
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
            int from = round.number() * LAYOUTS % VARIANTS; // layouts that no cache holds yet
            List<BindGroupLayout> first = new ArrayList<>();
            List<BindGroupLayout> second = new ArrayList<>();
            round.together(() -> create(rig, from, first), () -> create(rig, from, second));
            for (int i = 0; i < LAYOUTS; i++) {
                expectFit(rig, new Programs(from + i), first.get(i), second.get(i), uniforms);
            }
            first.forEach(BindGroupLayout::release);
            second.forEach(BindGroupLayout::release);
        });
        uniforms.release();
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @Test
    @Clause("TS-8")
    @DisplayName(
            "Layouts that three threads create at once, alike but for what they bind, each bind what was asked for")
    void kinds(Rig rig) {
        List<ObjectType> bound = List.of(ObjectType.SAMPLER, ObjectType.TEXTURE_VIEW, ObjectType.BIND_GROUP_LAYOUT);
        List<Recipe<?>> recipes = Together.of(rig, "creator", bound.size())
                .call(number -> bound.get(number).prepare(rig, 0));
        for (Recipe<?> recipe : recipes) {
            Specimen specimen = recipe.make();
            rig.actor("binder").run(specimen::use);
            specimen.release();
            recipe.close();
        }
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

    private static void create(Rig rig, int from, List<BindGroupLayout> made) {
        for (int i = 0; i < LAYOUTS; i++) {
            made.add(rig.device().createBindGroupLayout(new Programs(from + i).uniformLayout()));
        }
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
