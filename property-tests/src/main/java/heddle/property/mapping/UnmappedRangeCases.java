package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MAP-4: a buffer that is not mapped has no range, whichever thread took it away. */
@ExtendWith(RigParameter.class)
final class UnmappedRangeCases {
    private static final long SIZE_BYTES = 64;

    @Test
    @Confined
    @Clause("MAP-4")
    @DisplayName("A buffer that was never mapped has no range")
    void neverMapped(Rig rig) {
        Buffer mapped = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        Buffer unmapped = new Buffers(rig).create(BufferUsage.COPY_SRC, SIZE_BYTES);
        assertNotNull(mapped.getMappedRange(0, SIZE_BYTES), "the range of a mapped buffer");

        expectRefused(unmapped.getMappedRange(0, SIZE_BYTES), "the range of a buffer that was never mapped");
        mapped.release();
        unmapped.release();
    }

    @Test
    @Clause("MAP-4")
    @DisplayName("A buffer whose map is pending has no range")
    void pending(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        Operation map = rig.actor("mapper")
                .call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS));

        ByteBuffer early = rig.actor("reader").call(() -> buffer.getConstMappedRange(0, SIZE_BYTES));

        expectRefused(early, "the range that thread 'reader' got while the map of thread 'mapper' was pending");
        Buffers.expectMapped(rig.await(map), "the map of thread 'mapper'");
        assertNotNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range once the map was done");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-4")
    @DisplayName("After Unmap on one thread no other thread gets a range")
    void unmappedElsewhere(Rig rig) {
        Buffer buffer = mappedForAll(rig);

        rig.actor("unmapper").run(buffer::unmap);

        expectRefused(range(rig.actor("late"), buffer), "the range that thread 'late' got after Unmap by 'unmapper'");
        buffer.release();
    }

    @Test
    @Clause("MAP-4")
    @DisplayName("After Destroy on one thread no other thread gets a range")
    void destroyedElsewhere(Rig rig) {
        Buffer buffer = mappedForAll(rig);

        rig.actor("destroyer").run(buffer::destroy);

        expectRefused(
                range(rig.actor("late"), buffer), "the range that thread 'late' got after Destroy by 'destroyer'");
        buffer.release();
    }

    /** Returns a mapped buffer whose range a thread other than the creator got: the control of what follows. */
    private static Buffer mappedForAll(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        assertNotNull(
                range(rig.actor("early"), buffer), "the range that thread 'early' got while the buffer was mapped");
        return buffer;
    }

    private static void expectRefused(@Nullable ByteBuffer range, String what) {
        if (range != null) {
            fail(what + " should be NULL and was given");
        }
    }

    private static @Nullable ByteBuffer range(Actor actor, Buffer buffer) {
        return actor.call(() -> buffer.getMappedRange(0, SIZE_BYTES));
    }
}
