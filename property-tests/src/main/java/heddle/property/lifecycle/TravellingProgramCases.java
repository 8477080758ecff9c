package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The case of MT-1, and of MT-10 in one piece: a program that changes its thread at every call. */
@ExtendWith(RigParameter.class)
final class TravellingProgramCases {
    private static final int SIZE_BYTES = 64;

    @Test
    @Clause({"MT-1", "MT-10"})
    @DisplayName("A program that makes every call on another thread reads the bytes that it wrote")
    void everyCallElsewhere(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(93);
        rig.actor("opener").run(rig::open);
        Buffer buffer = rig.actor("creator").call(() -> buffers.create(Buffers.READ_BACK, SIZE_BYTES));
        rig.actor("writer").run(() -> rig.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES)));
        rig.actor("submitter").run(buffers::submitNothing);
        Operation map =
                rig.actor("mapper").call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS));
        Buffers.expectMapped(rig.actor("pumper").call(() -> rig.await(map)), "the map that thread 'mapper' began");
        Actor asker = rig.actor("asker");
        ByteBuffer range =
                asker.call(() -> Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the mapped range"));
        rig.actor("reader").run(() -> pattern.expect(range, 0, SIZE_BYTES, "what thread 'writer' wrote"));
        rig.actor("unmapper").run(buffer::unmap);
        rig.actor("releaser").run(buffer::release);
        ErrorFree.expectNoneUncaptured(rig.open());
    }
}
