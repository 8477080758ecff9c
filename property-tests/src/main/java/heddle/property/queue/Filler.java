package heddle.property.queue;

import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.Compute;
import heddle.property.stage.Pattern;
import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import java.nio.ByteBuffer;

/** A buffer that the queue fills in various ways. Its calls may come from any thread. */
record Filler(Rig rig, Compute compute, Buffer target, int sizeBytes) implements AutoCloseable {
    private static final String WGSL = """
            @group(0) @binding(0) var<storage, read_write> words : array<u32>;
            @group(0) @binding(1) var<storage, read> given : array<u32>;
            @compute @workgroup_size(1) fn fill(@builtin(global_invocation_id) id : vec3u) {
                words[id.x] = given[id.x];
            }
            """;

    static Filler create(Rig rig, int sizeBytes) {
        BufferUsage usage = BufferUsage.STORAGE.or(BufferUsage.COPY_SRC).or(BufferUsage.COPY_DST);
        return new Filler(rig, Compute.of(rig.device(), WGSL, 2), new Buffers(rig).create(usage, sizeBytes), sizeBytes);
    }

    /** Hands the queue the work that fills all of it: with a pattern, except that clearing leaves zeros. */
    void fill(Fill way, Pattern pattern) {
        Commands commands = new Commands(rig);
        switch (way) {
            case WRITE -> rig.queue().writeBuffer(target, 0, pattern.bytes(sizeBytes));
            case CLEAR -> commands.submit(encoder -> encoder.clearBuffer(target, 0, sizeBytes));
            case COPY -> {
                Buffer source = source(pattern);
                commands.copy(source, target);
                source.release();
            }
            case DISPATCH -> {
                Buffer source = source(pattern);
                BindGroup group = compute.bind(target, source);
                commands.submit(encoder -> compute.dispatch(encoder, group, sizeBytes / Integer.BYTES));
                group.release();
                source.release();
            }
        }
    }

    /** Fails unless it holds what this way of filling it leaves there; on the calling thread. */
    void expect(Fill way, Pattern pattern, String what) {
        ByteBuffer bytes = new Buffers(rig).copyOf(target);
        if (way != Fill.CLEAR) {
            pattern.expect(bytes, 0, sizeBytes, what);
        } else if (!bytes.equals(ByteBuffer.allocate(sizeBytes))) {
            throw new AssertionError(what + ": not all bytes are zero");
        }
    }

    @Override
    public void close() {
        compute.close();
        target.release();
    }

    private Buffer source(Pattern pattern) {
        Buffer source = new Buffers(rig).createMapped(BufferUsage.STORAGE.or(BufferUsage.COPY_SRC), sizeBytes);
        pattern.write(Buffers.present(source.getMappedRange(0, sizeBytes), "the range"), 0, sizeBytes);
        source.unmap();
        return source;
    }
}
