package heddle.property.stage;

import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferBindingLayout;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.ComputeState;
import heddle.webgpu.Device;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceWGSL;
import heddle.webgpu.ShaderStage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A compute pipeline over storage buffers: binding 0 is read and written, the others are read.
 *
 * <p>Its shader must be one that the in-memory reference can run: arrays of u32, lets, stores, atomicAdd, + and *.
 */
public record Compute(Device device, BindGroupLayout layout, ComputePipeline pipeline) implements AutoCloseable {
    /** Makes the pipeline of a module's only entry point, with so many buffers in group 0. */
    public static Compute of(Device device, String wgsl, int buffers) {
        BindGroupLayout layout = device.createBindGroupLayout(BindGroupLayoutDescriptor.DEFAULT.withEntries(
                IntStream.range(0, buffers).mapToObj(Compute::layoutEntry).toList()));
        PipelineLayout pipelineLayout =
                device.createPipelineLayout(PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(layout)));
        ShaderModule module = device.createShaderModule(
                ShaderModuleDescriptor.DEFAULT.withChain(List.of(new ShaderSourceWGSL(wgsl))));
        ComputePipeline pipeline = device.createComputePipeline(ComputePipelineDescriptor.DEFAULT
                .withLayout(pipelineLayout)
                .withCompute(ComputeState.DEFAULT.withModule(module)));
        module.release();
        pipelineLayout.release();
        return new Compute(device, layout, pipeline);
    }

    /** Binds whole buffers; the caller holds the reference. */
    public BindGroup bind(Buffer... buffers) {
        return device.createBindGroup(BindGroupDescriptor.DEFAULT
                .withLayout(layout)
                .withEntries(IntStream.range(0, buffers.length)
                        .mapToObj(i -> BindGroupEntry.DEFAULT.withBinding(i).withBuffer(buffers[i]))
                        .toList()));
    }

    /** Records a pass with one dispatch. */
    public void dispatch(CommandEncoder encoder, BindGroup group, int workgroups) {
        ComputePassEncoder pass = encoder.beginComputePass(null);
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, group, new int[0]);
        pass.dispatchWorkgroups(workgroups, 1, 1);
        pass.end();
        pass.release();
    }

    @Override
    public void close() {
        pipeline.release();
        layout.release();
    }

    private static BindGroupLayoutEntry layoutEntry(int binding) {
        return BindGroupLayoutEntry.DEFAULT
                .withBinding(binding)
                .withVisibility(ShaderStage.COMPUTE)
                .withBuffer(BufferBindingLayout.DEFAULT.withType(
                        binding == 0 ? BufferBindingType.STORAGE : BufferBindingType.READ_ONLY_STORAGE));
    }
}
