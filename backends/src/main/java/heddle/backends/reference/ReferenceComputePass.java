package heddle.backends.reference;

import heddle.backends.reference.kernel.Kernel;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.PassTimestampWrites;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A compute pass: its dispatches are checked, and run where the pipeline has a kernel. */
public final class ReferenceComputePass extends ReferenceBindingEncoder {
    private static final int INDIRECT_ALIGNMENT = 4;
    private static final int DISPATCH_BYTES = 12;

    private final ReferenceCommandEncoder parent;
    private final PassTimestamps timestamps;
    private @Nullable Kernel kernel;

    private ReferenceComputePass(
            ReferenceCommandEncoder parent, String label, @Nullable PassTimestampWrites timestampWrites) {
        super(parent.device(), "ComputePassEncoder", label, parent.recordingForPass());
        this.parent = parent;
        this.timestamps = new PassTimestamps(this, timestampWrites);
    }

    static long begin(ReferenceCommandEncoder parent, String label, @Nullable PassTimestampWrites timestampWrites) {
        ReferenceComputePass pass = new ReferenceComputePass(parent, label, timestampWrites);
        pass.encode(pass.timestamps::begin);
        parent.begin(pass);
        return parent.realm().objects().publish(pass);
    }

    void setPipeline(ReferenceComputePipeline pipeline) {
        super.setPipeline(pipeline);
        kernel = pipeline.kernel();
    }

    void dispatch(int x, int y, int z) {
        encode(() -> {
            requirePipeline();
            int most = device().limits().maxComputeWorkgroupsPerDimension();
            boolean within = Integer.compareUnsigned(x, most) <= 0
                    && Integer.compareUnsigned(y, most) <= 0
                    && Integer.compareUnsigned(z, most) <= 0;
            Invalid.unless(within, this, ": more than ", most, " workgroups in one dimension");
            runKernel(() -> x * y * z);
        });
    }

    void dispatchIndirect(ReferenceBuffer buffer, long offset) {
        encode(() -> {
            requirePipeline();
            use(buffer);
            BufferRules.usage(buffer, BufferUsage.INDIRECT);
            BufferRules.aligned(buffer, "indirect offset", offset, INDIRECT_ALIGNMENT);
            BufferRules.range(buffer, offset, DISPATCH_BYTES);
            runKernel(() -> {
                ByteBuffer counts = ByteBuffer.allocate(DISPATCH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
                buffer.bytes().read(offset, counts);
                return counts.getInt(0) * counts.getInt(4) * counts.getInt(8);
            });
        });
    }

    private void runKernel(IntSupplier workgroups) throws Invalid {
        Kernel running = kernel;
        if (running != null) {
            BoundBuffers words = bound();
            Invalid.unless(words.buffers().keySet().containsAll(running.slots()), this, " lacks a bind group");
            recording().add(() -> running.run(words, workgroups.getAsInt()));
        }
    }

    void endPass() {
        if (isOpen()) {
            encode(timestamps::end);
        }
        parent.endPass(this);
    }
}
