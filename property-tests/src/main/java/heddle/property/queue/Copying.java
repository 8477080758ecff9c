package heddle.property.queue;

import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;

/** Work that takes the GPU some time: copies to and fro between buffers, of which the last one is read. */
final class Copying implements AutoCloseable {
    /** How much of the result is looked at. */
    static final int READ_BYTES = 4096;

    private final Rig rig;
    private final int sizeBytes;
    private final int copies;
    private final Pattern pattern = new Pattern(5);
    private final Buffer source;
    private final Buffer middle;
    private final Buffer result;

    Copying(Rig rig, int sizeBytes, int copies) {
        this.rig = rig;
        this.sizeBytes = sizeBytes;
        this.copies = copies;
        Buffers buffers = new Buffers(rig);
        BufferUsage copied = BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST);
        source = buffers.create(copied, sizeBytes);
        middle = buffers.create(copied, sizeBytes);
        result = buffers.create(Buffers.READ_BACK, sizeBytes);
        rig.queue().writeBuffer(source, 0, pattern.bytes(READ_BYTES));
    }

    void submit() {
        new Commands(rig).submit(encoder -> {
            for (int i = 0; i < copies; i++) {
                encoder.copyBufferToBuffer(source, 0, middle, 0, sizeBytes);
                encoder.copyBufferToBuffer(middle, 0, source, 0, sizeBytes);
            }
            encoder.copyBufferToBuffer(source, 0, result, 0, sizeBytes);
        });
    }

    Operation map() {
        return result.mapAsync(MapMode.READ, 0, READ_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    void expect(String what) {
        pattern.expect(Buffers.present(result.getConstMappedRange(0, READ_BYTES), what), 0, READ_BYTES, what);
    }

    @Override
    public void close() {
        result.unmap();
        List.of(source, middle, result).forEach(Buffer::release);
    }
}
