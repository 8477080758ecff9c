package heddle.property.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.GpuLog;
import heddle.property.stage.Pattern;
import heddle.property.stage.ScopeAnswer;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of QUE-1: a submit takes effect entirely or, refused, not at all; and a command buffer runs for one submit only.
 *
 * <p>That a submit uses its command buffers up, and that one which is refused runs none of them, are WebGPU's own rules.
 */
@ExtendWith(RigParameter.class)
final class SubmittedOnceCases {
    private static final int SIZE_BYTES = 64;

    @Test
    @Clause({"QUE-1", "MT-4"})
    @DisplayName("A command buffer that one thread has submitted is refused when another submits it again")
    void again(Rig rig) {
        Buffer target = new Buffers(rig).create(BufferUsage.COPY_DST, SIZE_BYTES);
        CommandBuffer commands = new Commands(rig).record(encoder -> encoder.clearBuffer(target, 0, SIZE_BYTES));
        Actor first = rig.actor("first");
        Actor second = rig.actor("second");

        ScopeAnswer fresh = ScopeAnswer.around(rig, first, () -> submit(rig, commands));
        ScopeAnswer again = ScopeAnswer.around(rig, second, () -> submit(rig, commands));

        fresh.expectNone("a command buffer's first submit");
        again.expectError("submitting again what thread 'first' had submitted");
        commands.release();
        target.release();
    }

    @Test
    @Statistical
    @Clause({"QUE-1", "TS-6"})
    @Needs(commands = true)
    @DisplayName("Of two threads that submit one command buffer at the same time, one is refused, and it runs once")
    void byTwo(Rig rig) {
        try (GpuLog log = GpuLog.create(rig, 2 * GpuLog.ROUNDS);
                GpuLog.Pen pen = log.pen(1)) {
            Commands commands = new Commands(rig);
            Race race = rig.race("first", "second");
            int[] rounds = {0};
            Runnable check = () -> {
                assertEquals(
                        rounds[0],
                        log.drain().size(),
                        "how often " + rounds[0] + " command buffers ran, each submitted by two threads");
                rounds[0] = 0;
            };

            race.repeat(round -> {
                CommandBuffer contested = commands.record(pen::append);
                AtomicReference<ScopeAnswer> first = new AtomicReference<>();
                AtomicReference<ScopeAnswer> second = new AtomicReference<>();
                round.together(
                        () -> first.set(ScopeAnswer.around(rig, () -> submit(rig, contested))),
                        () -> second.set(ScopeAnswer.around(rig, () -> submit(rig, contested))));
                contested.release();
                rounds[0]++;
                assertEquals(
                        1,
                        (first.get().isError() ? 1 : 0) + (second.get().isError() ? 1 : 0),
                        "errors of two submits of one command buffer: " + first.get() + ", " + second.get());
                if (rounds[0] == GpuLog.ROUNDS) {
                    check.run();
                }
            });
            check.run();
        }
    }

    @Test
    @Clause("QUE-1")
    @Needs(commands = true)
    @DisplayName("A submit that is refused for one of its command buffers runs none of them")
    void allOrNothing(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Commands commands = new Commands(rig);
        Pattern before = new Pattern(3);
        Buffer kept = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer destroyed = buffers.create(BufferUsage.COPY_DST, SIZE_BYTES);
        rig.actor("writer").run(() -> rig.queue().writeBuffer(kept, 0, before.bytes(SIZE_BYTES)));
        CommandBuffer good = commands.record(encoder -> encoder.clearBuffer(kept, 0, SIZE_BYTES));
        CommandBuffer bad = commands.record(encoder -> encoder.clearBuffer(destroyed, 0, SIZE_BYTES));
        rig.actor("destroyer").run(destroyed::destroy);

        ScopeAnswer told = ScopeAnswer.around(
                rig, rig.actor("submitter"), () -> rig.queue().submit(List.of(good, bad)));

        told.expectError("a submit with a command buffer that uses what thread 'destroyer' had destroyed");
        before.expect(
                buffers.copyOf(kept), 0, SIZE_BYTES, "the buffer that the other command buffer would have cleared");
        List.of(good, bad).forEach(CommandBuffer::release);
        List.of(kept, destroyed).forEach(Buffer::release);
    }

    private static void submit(Rig rig, CommandBuffer commands) {
        rig.queue().submit(List.of(commands));
    }
}
