package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.mapping.Hold.Held;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.Pattern;
import heddle.property.stage.ScopeAnswer;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of MAP-8: what the queue is told to do with a buffer that another thread holds is an error of the thread that
 * told it, and nothing else: not of the holder, not of a bystander, and not of the mapping.
 */
@ExtendWith(RigParameter.class)
final class BusyBufferCases {
    private static final int SIZE_BYTES = 64;

    @ParameterizedTest
    @EnumSource(Hold.class)
    @Clause("MAP-8")
    @DisplayName("A queue write to a buffer that another thread holds is the writer's error and nothing else")
    void write(Hold hold, Rig rig) {
        expectRefused(rig, hold, "WriteBuffer", (source, held) -> rig.queue()
                .writeBuffer(held, 0, new Pattern(1).bytes(SIZE_BYTES)));
    }

    @ParameterizedTest
    @EnumSource(Hold.class)
    @Clause("MAP-8")
    @DisplayName(
            "A submit that copies into a buffer that another thread holds is the submitter's error and nothing else")
    void submit(Hold hold, Rig rig) {
        expectRefused(rig, hold, "Submit", (source, held) -> new Commands(rig).copy(source, held));
    }

    @Test
    @Clause({"MAP-8", "QUE-1"})
    @Needs(commands = true)
    @DisplayName("A submit that is refused because a thread has mapped a buffer does nothing with other buffers either")
    void nothingElseHappens(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Commands commands = new Commands(rig);
        Pattern before = new Pattern(2);
        Buffer kept = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        rig.queue().writeBuffer(kept, 0, before.bytes(SIZE_BYTES));
        Actor holder = rig.actor("holder");
        Held held = Hold.MAPPED.take(rig, holder, SIZE_BYTES);
        CommandBuffer clearing = commands.record(encoder -> encoder.clearBuffer(kept, 0, SIZE_BYTES));
        CommandBuffer refused = commands.record(encoder -> encoder.clearBuffer(held.buffer(), 0, SIZE_BYTES));

        ScopeAnswer told = ScopeAnswer.around(
                rig, rig.actor("submitter"), () -> rig.queue().submit(List.of(clearing, refused)));

        told.expectError(
                "a submit of two command buffers, of which one clears a buffer that thread 'holder' has mapped");
        before.expect(
                buffers.copyOf(kept), 0, SIZE_BYTES, "the buffer that the other command buffer would have cleared");
        held.expectUnharmed(rig, holder, "the submit");
        List.of(clearing, refused).forEach(CommandBuffer::release);
        List.of(kept, held.buffer()).forEach(Buffer::release);
    }

    /** The work gets a buffer that nobody holds, and the one that it does wrong to use. */
    private static void expectRefused(Rig rig, Hold hold, String call, BiConsumer<Buffer, Buffer> work) {
        Buffer source = new Buffers(rig).create(BufferUsage.COPY_SRC, SIZE_BYTES);
        Actor holder = rig.actor("holder");
        Actor bystander = rig.actor("bystander");
        Actor user = rig.actor("user");
        Held held = hold.take(rig, holder, SIZE_BYTES);
        List.of(holder, bystander)
                .forEach(actor -> actor.run(() -> rig.device().pushErrorScope(ErrorFilter.VALIDATION)));

        ScopeAnswer told = ScopeAnswer.around(rig, user, () -> work.accept(source, held.buffer()));

        told.expectError(call + " with a buffer that thread 'holder' holds (" + hold + ")");
        for (Actor other : List.of(holder, bystander)) {
            assertEquals(
                    ErrorType.NO_ERROR,
                    ErrorType.of(
                            other.call(() -> rig.popErrorScope(rig.device())).type()),
                    "the error in the scope of thread '" + other.role() + "' during " + call + " by thread 'user'");
        }
        assertEquals(List.of(), rig.open().uncapturedErrors(), "errors that no scope took during " + call);
        held.expectUnharmed(rig, holder, call + " by thread 'user'");
        ScopeAnswer.around(rig, user, () -> work.accept(source, held.buffer()))
                .expectNone(call + " once the buffer is unmapped");
        source.release();
        held.buffer().release();
    }
}
