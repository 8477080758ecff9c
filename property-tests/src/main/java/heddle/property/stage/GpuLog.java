package heddle.property.stage;

import heddle.cases.Rig;
import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A log that the GPU keeps: each dispatch appends the number that its pen holds when it runs, so that the log tells
 * which dispatches ran, how often, and in which order.
 */
public record GpuLog(Rig rig, Compute compute, Buffer log, int mostEntries) implements AutoCloseable {
    /** How many rounds of a race may go by before it drains its log. */
    public static final int ROUNDS = 256;

    private static final String WGSL = """
            @group(0) @binding(0) var<storage, read_write> log : array<u32>;
            @group(0) @binding(1) var<storage, read> pen : array<u32>;
            @compute @workgroup_size(1) fn append() {
                let count = log[0];
                log[count + 1u] = pen[0];
                log[0] = count + 1u;
            }
            """;

    /** What a dispatch appends: the number in a buffer. */
    public record Pen(Rig rig, GpuLog to, Buffer number, BindGroup group) implements AutoCloseable {
        /** Puts a number into the pen, through the queue. */
        public void set(int value) {
            rig.queue().writeBuffer(number, 0, word(value));
        }

        /** Records the dispatch that appends what the pen then holds. */
        public void append(CommandEncoder encoder) {
            to.compute.dispatch(encoder, group, 1);
        }

        @Override
        public void close() {
            group.release();
            number.release();
        }
    }

    /** Makes an empty log. */
    public static GpuLog create(Rig rig, int mostEntries) {
        Buffer log = new Buffers(rig)
                .create(
                        BufferUsage.STORAGE.or(BufferUsage.COPY_SRC).or(BufferUsage.COPY_DST),
                        (1L + mostEntries) * Integer.BYTES);
        return new GpuLog(rig, Compute.of(rig.device(), WGSL, 2), log, mostEntries);
    }

    /** Makes a pen with a number in it. */
    public Pen pen(int value) {
        Buffer number = new Buffers(rig).create(BufferUsage.STORAGE.or(BufferUsage.COPY_DST), Integer.BYTES);
        Pen pen = new Pen(rig, this, number, compute.bind(log, number));
        pen.set(value);
        return pen;
    }

    /** Returns what has been appended since the last time, in that order, and empties the log; on the calling thread. */
    public List<Integer> drain() {
        ByteBuffer words = new Buffers(rig).copyOf(log);
        int count = words.getInt(0);
        if (count < 0 || count > mostEntries) {
            throw new AssertionError(
                    "the GPU's log has " + Integer.toUnsignedString(count) + " entries of at most " + mostEntries);
        }
        rig.queue().writeBuffer(log, 0, word(0));
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> words.getInt(i * Integer.BYTES))
                .toList();
    }

    @Override
    public void close() {
        compute.close();
        log.release();
    }

    private static ByteBuffer word(int value) {
        return ByteBuffer.allocateDirect(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, value);
    }
}
