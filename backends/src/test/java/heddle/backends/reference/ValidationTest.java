package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.ComputeState;
import heddle.webgpu.CreatePipelineAsyncStatus;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Firing;
import heddle.webgpu.Limits;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceWGSL;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private final Fixture fixture = Fixture.reference();

    @AfterEach
    void close() {
        assertThat(fixture.uncaptured.firings()).isEmpty();
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void buffer_againstTheRules_isAnError() {
        BufferDescriptor fine = BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.COPY_DST);
        for (BufferDescriptor wrong : List.of(
                fine.withUsage(BufferUsage.NONE),
                fine.withUsage(new BufferUsage(1L << 20)),
                fine.withUsage(BufferUsage.MAP_READ.or(BufferUsage.MAP_WRITE)),
                fine.withUsage(BufferUsage.MAP_READ.or(BufferUsage.VERTEX)),
                fine.withSize(1L << 41),
                fine.withSize(-1))) {
            assertValidation(() -> fixture.buffer(wrong));
        }
    }

    @Test
    void texture_thatNoMemoryHolds_isOutOfMemory() {
        Firing error = fixture.errorOf(
                ErrorFilter.OUT_OF_MEMORY,
                () -> fixture.device.createTexture(TextureDescriptor.DEFAULT
                        .withSize(new Extent3D(8192, 8192, 256))
                        .withFormat(TextureFormat.RGBA32_FLOAT)
                        .withUsage(TextureUsage.COPY_DST)));

        assertThat(error.type()).isEqualTo(ErrorType.OUT_OF_MEMORY.value());
    }

    @Test
    void buffer_thatNoMemoryHolds_isOutOfMemory() {
        Device large = fixture.newDevice(
                DeviceDescriptor.DEFAULT.withRequiredLimits(Limits.DEFAULT.withMaxBufferSize(1L << 41)));
        BufferDescriptor huge = BufferDescriptor.DEFAULT.withSize(1L << 41).withUsage(BufferUsage.COPY_DST);
        large.pushErrorScope(ErrorFilter.OUT_OF_MEMORY);
        assertThat(large.createBuffer(huge)).isNotNull();
        assertThat(large.createBuffer(huge.withMappedAtCreation(true))).isNull();

        assertThat(fixture.await(large.popErrorScope(CallbackMode.WAIT_ANY_ONLY))
                        .type())
                .isEqualTo(ErrorType.OUT_OF_MEMORY.value());
    }

    @Test
    void recording_againstTheRules_isAnErrorAtFinish() {
        Buffer from = fixture.buffer(16, BufferUsage.COPY_SRC);
        Buffer to = fixture.buffer(16, BufferUsage.COPY_DST);
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyBufferToBuffer(from, 8, to, 0, 16);

        assertValidation(() -> encoder.finish(null));
    }

    @Test
    void call_afterFinish_isAnErrorAtOnce() {
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.finish(null);

        assertValidation(encoder::popDebugGroup);
        assertValidation(() -> encoder.finish(null));
    }

    @Test
    void finish_withAPassOrAGroupOpen_isAnError() {
        CommandEncoder withPass = fixture.device.createCommandEncoder(null);
        withPass.beginComputePass(null);
        CommandEncoder withGroup = fixture.device.createCommandEncoder(null);
        withGroup.pushDebugGroup("never popped");

        assertValidation(() -> withPass.finish(null));
        assertValidation(() -> withGroup.finish(null));
    }

    @Test
    void object_ofAnotherDevice_isAnError() {
        Device other = fixture.newDevice(DeviceDescriptor.DEFAULT);
        Buffer foreign =
                other.createBuffer(BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.COPY_DST));
        assertThat(foreign).isNotNull();

        assertValidation(() -> fixture.queue.writeBuffer(foreign, 0, Fixture.bytes(1, 2, 3, 4)));
    }

    @Test
    void computePass_inOrder_isFine() {
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        ComputePassEncoder pass = encoder.beginComputePass(null);
        pass.setPipeline(fixture.device.createComputePipeline(pipeline("@compute @workgroup_size(1) fn main() {}")));
        pass.dispatchWorkgroups(1, 1, 1);
        pass.end();
        fixture.queue.submit(List.of(encoder.finish(null)));

        assertValidation(pass::end);
    }

    @Test
    void pipelineAsync_withoutItsEntryPoint_failsInItsCallbackAlone() {
        Firing told = fixture.await(fixture.device.createComputePipelineAsync(
                pipeline("@vertex fn main() {}"), CallbackMode.WAIT_ANY_ONLY));

        assertThat(told.status()).isEqualTo(CreatePipelineAsyncStatus.VALIDATION_ERROR.value());
        assertThat(told.message()).isNotEmpty();
    }

    @Test
    void shader_thatIsNone_isAnErrorWithACompilationMessage() {
        ShaderModule[] module = new ShaderModule[1];
        assertValidation(() -> module[0] = fixture.device.createShaderModule(shader("not a shader")));

        var info = fixture.await(module[0].getCompilationInfo(CallbackMode.WAIT_ANY_ONLY))
                .compilationInfo();
        assertThat(info).isNotNull();
        assertThat(info.messages()).hasSize(1);
    }

    private ComputePipelineDescriptor pipeline(String code) {
        ShaderModule module = fixture.device.createShaderModule(shader(code));
        return ComputePipelineDescriptor.DEFAULT.withCompute(ComputeState.DEFAULT.withModule(module));
    }

    private static ShaderModuleDescriptor shader(String code) {
        return ShaderModuleDescriptor.DEFAULT.withChain(List.of(new ShaderSourceWGSL(code)));
    }

    private void assertValidation(Runnable call) {
        Firing error = fixture.errorOf(ErrorFilter.VALIDATION, call);
        assertThat(error.type()).isEqualTo(ErrorType.VALIDATION.value());
        assertThat(error.message()).isNotEmpty();
    }
}
