package heddle.property.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-7: a command encoder works from many threads that take turns at it under a mutex. */
@ExtendWith(RigParameter.class)
final class SharedEncoderCases {
    private static final int THREADS = 4;
    private static final int TURNS = 16;
    private static final int CELL_BYTES = 4;
    private static final int SOURCE_BYTES = THREADS * TURNS * CELL_BYTES;

    @Test
    @Clause("MT-7")
    @Needs(commands = true)
    @DisplayName("Copies that four threads record, racing for the mutex, are all there in the order of the lock")
    void racing(Rig rig) {
        expectLockOrder(rig, SharedEncoderCases::race);
    }

    @Test
    @Clause("MT-7")
    @Needs(commands = true)
    @DisplayName("Copies that four threads record one after the other, round and round, keep that order")
    void roundAndRound(Rig rig) {
        expectLockOrder(rig, SharedEncoderCases::takeTurns);
    }

    private static void expectLockOrder(Rig rig, Schedule schedule) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(21);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SOURCE_BYTES);
        Buffer all = buffers.create(Buffers.READ_BACK, SOURCE_BYTES);
        Buffer contested = buffers.create(Buffers.READ_BACK, TURNS * CELL_BYTES);
        rig.queue().writeBuffer(source, 0, pattern.bytes(SOURCE_BYTES));
        CommandEncoder encoder = rig.actor("opener").call(() -> rig.device().createCommandEncoder(null));

        int[] lastInCell = new int[TURNS];
        schedule.record(rig, (thread, turn) -> {
            int from = (thread * TURNS + turn) * CELL_BYTES;
            encoder.copyBufferToBuffer(source, from, all, from, CELL_BYTES);
            encoder.copyBufferToBuffer(source, from, contested, (long) turn * CELL_BYTES, CELL_BYTES);
            lastInCell[turn] = thread;
        });
        CommandBuffer commands = rig.actor("finisher").call(() -> encoder.finish(null));
        rig.actor("submitter").run(() -> rig.queue().submit(List.of(commands)));

        buffers.expect(rig.actor("reader"), all, pattern, "the cells to which one thread each copied");
        buffers.map(contested, MapMode.READ);
        ByteBuffer cells = Buffers.present(contested.getConstMappedRange(0, TURNS * CELL_BYTES), "the contested cells");
        for (int turn = 0; turn < TURNS; turn++) {
            int from = (lastInCell[turn] * TURNS + turn) * CELL_BYTES;
            assertEquals(
                    pattern.at(from),
                    cells.get(turn * CELL_BYTES),
                    "cell " + turn + ", to which all threads copied and 'recorder-" + lastInCell[turn] + "' last");
        }
        contested.unmap();
        commands.release();
        encoder.release();
        List.of(source, all, contested).forEach(Buffer::release);
    }

    /** The way in which the threads come to their turns. */
    private interface Schedule {
        void record(Rig rig, Turn work);
    }

    /** What a thread records in one of its turns. */
    private interface Turn {
        void record(int thread, int turn);
    }

    private static void race(Rig rig, Turn work) {
        ReentrantLock mutex = new ReentrantLock(true);
        Together.of(rig, "recorder", THREADS).run(thread -> {
            for (int turn = 0; turn < TURNS; turn++) {
                mutex.lock();
                try {
                    work.record(thread, turn);
                } finally {
                    mutex.unlock();
                }
            }
        });
    }

    /** Each round begins with another thread, so that no thread is the last one everywhere. */
    private static void takeTurns(Rig rig, Turn work) {
        List<Actor> actors = Together.of(rig, "recorder", THREADS).actors();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < THREADS; i++) {
                int thread = (turn + i) % THREADS;
                int ofThread = turn;
                actors.get(thread).run(() -> work.record(thread, ofThread));
            }
        }
    }
}
