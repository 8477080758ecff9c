package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MAP-5, MAP-6 and MAP-7 in which mapped bytes go from thread to thread as fast as they can: one thread waits for
 * the other's flag, and for nothing else.
 */
@ExtendWith(RigParameter.class)
final class MappedHandOverCases {
    private static final int THREADS = 4;
    private static final int SIZE_BYTES = 1024;

    @Test
    @Statistical
    @Clause({"MAP-5", "MT-6"})
    @DisplayName("A thread that unmaps as soon as another has written publishes all that was written")
    void unmapAfterWriter(Rig rig) {
        Buffers buffers = new Buffers(rig);
        rig.race("writer", "unmapper").repeat(round -> {
            Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
            Pattern pattern = new Pattern(round.number());
            AtomicBoolean written = new AtomicBoolean();
            round.together(
                    () -> {
                        ByteBuffer range = Buffers.present(buffer.getMappedRange(0, SIZE_BYTES), "the range");
                        pattern.write(range, 0, SIZE_BYTES);
                        written.set(true);
                    },
                    () -> {
                        awaitFlag(rig, written);
                        buffer.unmap();
                        buffers.submitNothing();
                    });

            pattern.expect(
                    buffers.contents(buffer), 0, SIZE_BYTES, "what thread 'writer' had written before the unmap");
            buffer.release();
        });
    }

    @Test
    @Statistical
    @Clause({"MAP-6", "MT-6"})
    @Needs(commands = true)
    @DisplayName(
            "A thread that reads as soon as another's pump has fired the map callback finds the GPU's result whole")
    void readAfterCallback(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Commands commands = new Commands(rig);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer result = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        rig.race("pumper", "reader").repeat(round -> {
            Pattern pattern = new Pattern(round.number());
            rig.queue().writeBuffer(source, 0, pattern.bytes(SIZE_BYTES));
            commands.copy(source, result);
            AtomicBoolean mapped = new AtomicBoolean();
            Operation map = result.mapAsync(
                    MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS, firing -> mapped.set(true));
            round.together(() -> Buffers.expectMapped(rig.await(map), "the map"), () -> {
                awaitFlag(rig, mapped);
                ByteBuffer range = Buffers.present(result.getConstMappedRange(0, SIZE_BYTES), "the range");
                pattern.expect(range, 0, SIZE_BYTES, "the GPU's result once the callback had begun");
            });
            result.unmap();
        });
        List.of(source, result).forEach(Buffer::release);
    }

    @Test
    @Clause({"MAP-7", "MT-6"})
    @DisplayName("Four buffers go round four threads at once, which create them mapped, write them and unmap them")
    void goingRound(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Together threads = Together.of(rig, "thread", THREADS);

        List<Buffer> all = threads.call(thread -> buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES));
        threads.run(thread -> {
            Buffer buffer = all.get((thread + 1) % THREADS);
            ByteBuffer range = Buffers.present(buffer.getMappedRange(0, SIZE_BYTES), "the range");
            new Pattern(thread).write(range, 0, SIZE_BYTES);
        });
        threads.run(thread -> all.get((thread + 2) % THREADS).unmap());
        buffers.submitNothing();

        threads.run(thread -> new Pattern(thread)
                .expect(
                        buffers.contents(all.get((thread + 1) % THREADS)),
                        0,
                        SIZE_BYTES,
                        "the buffer that this thread wrote and the next one unmapped"));
        all.forEach(Buffer::release);
    }

    private static void awaitFlag(Rig rig, AtomicBoolean flag) {
        assertTrue(Deadline.in(rig.backend().callBound()).poll(flag::get), "the other thread's flag is set");
    }
}
