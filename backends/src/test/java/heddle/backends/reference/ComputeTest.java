package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferBindingLayout;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.ComputeState;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceWGSL;
import heddle.webgpu.ShaderStage;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComputeTest {
    private static final int SIZE_BYTES = 512;
    private static final String WGSL = """
            @group(0) @binding(0) var<storage, read_write> words : array<u32>;
            @compute @workgroup_size(2) fn f() { words[1] = words[1] + 3u; }
            """;

    private final Fixture fixture = Fixture.reference();
    private final Buffer words = fixture.buffer(SIZE_BYTES, BufferUsage.STORAGE.or(BufferUsage.COPY_SRC));
    private final BindGroupLayout layout = fixture.device.createBindGroupLayout(
            BindGroupLayoutDescriptor.DEFAULT.withEntries(List.of(BindGroupLayoutEntry.DEFAULT
                    .withVisibility(ShaderStage.COMPUTE)
                    .withBuffer(BufferBindingLayout.DEFAULT
                            .withType(BufferBindingType.STORAGE)
                            .withHasDynamicOffset(true)))));
    private final BindGroup group = fixture.device.createBindGroup(BindGroupDescriptor.DEFAULT
            .withLayout(layout)
            .withEntries(List.of(
                    BindGroupEntry.DEFAULT.withBuffer(words).withOffset(0).withSize(SIZE_BYTES / 2))));
    private final ComputePipeline pipeline = fixture.device.createComputePipeline(ComputePipelineDescriptor.DEFAULT
            .withLayout(fixture.device.createPipelineLayout(
                    PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(layout))))
            .withCompute(ComputeState.DEFAULT
                    .withModule(fixture.device.createShaderModule(
                            ShaderModuleDescriptor.DEFAULT.withChain(List.of(new ShaderSourceWGSL(WGSL)))))
                    .withEntryPoint("f")));

    @AfterEach
    void close() {
        assertThat(fixture.uncaptured.firings()).isEmpty();
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void dispatch_runsTheKernelOnWhatIsBound() {
        submit(pass -> {
            pass.setBindGroup(0, group, new int[] {0});
            pass.dispatchWorkgroups(2, 1, 1);
            pass.setBindGroup(0, group, new int[] {256});
            pass.dispatchWorkgroups(1, 1, 1);
        });

        byte[] bytes = contents();
        assertThat(bytes[4]).isEqualTo((byte) 12);
        assertThat(bytes[256 + 4]).isEqualTo((byte) 6);
    }

    @Test
    void dispatchIndirect_readsItsCountsWhenItRuns() {
        Buffer counts = fixture.buffer(16, BufferUsage.INDIRECT.or(BufferUsage.COPY_DST));
        fixture.queue.writeBuffer(counts, 0, Fixture.bytes(0, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0));
        submit(pass -> {
            pass.setBindGroup(0, group, new int[] {0});
            pass.dispatchWorkgroupsIndirect(counts, 4);
        });

        assertThat(contents()[4]).isEqualTo((byte) 24);
    }

    @Test
    void dispatch_withoutItsBindGroup_isAnError() {
        assertThat(fixture.errorOf(ErrorFilter.VALIDATION, () -> encoded(pass -> pass.dispatchWorkgroups(1, 1, 1))
                                .finish(null))
                        .message())
                .contains("bind group");
    }

    private void submit(Consumer<ComputePassEncoder> commands) {
        fixture.queue.submit(List.of(encoded(commands).finish(null)));
    }

    private CommandEncoder encoded(Consumer<ComputePassEncoder> commands) {
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        ComputePassEncoder pass = encoder.beginComputePass(null);
        pass.setPipeline(pipeline);
        commands.accept(pass);
        pass.end();
        return encoder;
    }

    private byte[] contents() {
        Buffer to = fixture.readable(SIZE_BYTES);
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyBufferToBuffer(words, 0, to, 0, SIZE_BYTES);
        fixture.queue.submit(List.of(encoder.finish(null)));
        return fixture.contents(to);
    }
}
