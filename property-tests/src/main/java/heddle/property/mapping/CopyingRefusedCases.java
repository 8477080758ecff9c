package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of MAP-10 and MAP-4: where a pointer is refused the copying functions fail, on any thread, and copy nothing. */
@ExtendWith(RigParameter.class)
@Needs(functions = {Fn.BUFFER_READ_MAPPED_RANGE, Fn.BUFFER_WRITE_MAPPED_RANGE})
final class CopyingRefusedCases {
    private static final int SIZE_BYTES = 64;
    private static final byte UNTOUCHED = 99;

    /** What is wrong with a request for mapped bytes: their place, or what a third thread has done to the mapping. */
    enum Misuse {
        OFFSET_OFF_ALIGNMENT(4, 8),
        SIZE_OFF_ALIGNMENT(8, 6),
        BEYOND_THE_END(SIZE_BYTES - 8, 16),
        UNMAPPED(0, 8),
        DESTROYED(0, 8),
        PENDING(0, 8);

        private final long offset;
        private final int sizeBytes;

        Misuse(long offset, int sizeBytes) {
            this.offset = offset;
            this.sizeBytes = sizeBytes;
        }
    }

    @ParameterizedTest
    @EnumSource(Misuse.class)
    @Clause({"MAP-10", "MAP-4"})
    @DisplayName("ReadMappedRange fails where GetConstMappedRange returns NULL")
    void reading(Misuse misuse, Rig rig) {
        expectAlike(rig, misuse, RangeCall.CONST, RangeCall.READ);
    }

    @ParameterizedTest
    @EnumSource(Misuse.class)
    @Clause({"MAP-10", "MAP-4"})
    @DisplayName("WriteMappedRange fails where GetMappedRange returns NULL")
    void writing(Misuse misuse, Rig rig) {
        expectAlike(rig, misuse, RangeCall.MUTABLE, RangeCall.WRITE);
    }

    private static void expectAlike(Rig rig, Misuse misuse, RangeCall pointer, RangeCall copy) {
        Actor user = rig.actor("user");
        Buffer buffer = new Buffers(rig).create(pointer.reads() ? Buffers.READ_BACK : Buffers.UPLOAD, SIZE_BYTES);
        Buffers.expectMapped(rig.await(map(buffer, pointer)), "the first map");
        ByteBuffer eight = ByteBuffer.allocateDirect(8);
        assertTrue(user.call(() -> pointer.isGiven(buffer, 16, eight)), pointer + " of mapped bytes is given");
        assertTrue(user.call(() -> copy.isGiven(buffer, 32, eight.duplicate())), copy + " of mapped bytes is given");

        misuse(rig, misuse, buffer, pointer);
        ByteBuffer bytes = ByteBuffer.allocateDirect(misuse.sizeBytes).put(0, UNTOUCHED);

        assertFalse(user.call(() -> pointer.isGiven(buffer, misuse.offset, bytes)), pointer + " is given, " + misuse);
        assertFalse(
                user.call(() -> copy.isGiven(buffer, misuse.offset, bytes.duplicate())), copy + " is given, " + misuse);
        assertTrue(bytes.get(0) == UNTOUCHED, copy + " failed, and its bytes are as they were");
        buffer.unmap();
        buffer.release();
    }

    private static void misuse(Rig rig, Misuse misuse, Buffer buffer, RangeCall pointer) {
        switch (misuse) {
            case OFFSET_OFF_ALIGNMENT, SIZE_OFF_ALIGNMENT, BEYOND_THE_END -> {}
            case UNMAPPED -> rig.actor("unmapper").run(buffer::unmap);
            case DESTROYED -> rig.actor("destroyer").run(buffer::destroy);
            case PENDING -> {
                rig.actor("unmapper").run(buffer::unmap);
                rig.actor("mapper").call(() -> map(buffer, pointer));
            }
        }
    }

    private static Operation map(Buffer buffer, RangeCall pointer) {
        MapMode mode = pointer.reads() ? MapMode.READ : MapMode.WRITE;
        return buffer.mapAsync(mode, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }
}
