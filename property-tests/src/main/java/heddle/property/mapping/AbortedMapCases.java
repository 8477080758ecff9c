package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MAP-2: a map that another thread cuts short is aborted, once.
 *
 * <p>The operations allow ProcessEvents and nobody pumps before the interruption, so they are pending when it comes:
 * the state leaves pending where completion is observed, as a promise would be.
 */
@ExtendWith(RigParameter.class)
final class AbortedMapCases {
    private static final int UNMAPPERS = 4;
    private static final long SIZE_BYTES = 64;

    @Test
    @Clause("MAP-2")
    @DisplayName("Unmap on another thread aborts a pending map, and the buffer can be mapped again")
    void unmapped(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Operation map = pending(rig.actor("mapper"), buffer);

        rig.actor("unmapper").run(buffer::unmap);

        expectAborted(rig, map, "Unmap by thread 'unmapper'");
        buffers.map(buffer, MapMode.READ);
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-2")
    @DisplayName("Destroying the buffer on another thread aborts a pending map")
    void destroyed(Rig rig) {
        Buffer buffer = mappedOnce(rig);
        Operation map = pending(rig.actor("mapper"), buffer);

        rig.actor("destroyer").run(buffer::destroy);

        expectAborted(rig, map, "BufferDestroy by thread 'destroyer'");
        buffer.release();
    }

    @Test
    @Clause("MAP-2")
    @DisplayName("Destroying the device on another thread aborts a pending map")
    void deviceDestroyed(Rig rig) {
        Buffer buffer = mappedOnce(rig);
        Operation map = pending(rig.actor("mapper"), buffer);

        rig.actor("destroyer").run(() -> rig.device().destroy());

        expectAborted(rig, map, "DeviceDestroy by thread 'destroyer'");
        buffer.release();
    }

    @Test
    @Clause("MAP-2")
    @DisplayName("A pending map that four threads unmap at once is aborted once")
    void unmappedByMany(Rig rig) {
        Buffer buffer = mappedOnce(rig);
        Operation map = pending(rig.actor("mapper"), buffer);
        Together.of(rig, "unmapper", UNMAPPERS).run(number -> buffer.unmap());

        expectAborted(rig, map, "Unmap by " + UNMAPPERS + " threads at once");
        rig.instance().processEvents();
        assertEquals(1, map.firings().size(), "callbacks of the one map");
        buffer.release();
    }

    private static Buffer mappedOnce(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        buffers.map(buffer, MapMode.READ);
        buffer.unmap();
        return buffer;
    }

    private static Operation pending(Actor mapper, Buffer buffer) {
        return mapper.call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS));
    }

    private static void expectAborted(Rig rig, Operation map, String after) {
        Firing answer = rig.actor("pumper").call(() -> rig.await(map));
        assertEquals(
                MapAsyncStatus.ABORTED,
                MapAsyncStatus.of(answer.status()),
                "what the pending map of thread 'mapper' was told after " + after);
    }
}
