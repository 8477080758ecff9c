package heddle.property.ownership;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MAP-11: when the last reference to a device goes, its maps end.
 *
 * <p>The maps allow ProcessEvents and nobody pumps before the release, so they are pending when it comes.
 */
@ExtendWith(RigParameter.class)
final class ReleasedMapsCases {
    private static final long SIZE_BYTES = 64;
    private static final int MAPPERS = 4;

    @Test
    @Clause("MAP-11")
    @DisplayName("Another thread's last release of the device aborts a pending map, once")
    void pending(Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "pending");
        Buffer buffer = buffer(open, false);
        Operation map = rig.actor("mapper").call(() -> map(buffer));

        rig.actor("releaser").run(open.device()::release);

        expectAborted(rig, map, "the pending map of thread 'mapper'");
        giveBack(open, buffer);
    }

    @Test
    @Clause("MAP-11")
    @DisplayName("The last release of the device aborts each of the maps that four threads have pending, once")
    void manyPending(Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "many pending");
        List<Buffer> buffers =
                Stream.generate(() -> buffer(open, false)).limit(MAPPERS).toList();
        List<Operation> maps = Together.of(rig, "mapper", MAPPERS).call(number -> map(buffers.get(number)));

        rig.actor("releaser").run(open.device()::release);

        for (int number = 0; number < MAPPERS; number++) {
            expectAborted(rig, maps.get(number), "the pending map of thread 'mapper-" + number + "'");
        }
        giveBack(open, buffers.toArray(Buffer[]::new));
    }

    @Test
    @Clause("MAP-11")
    @Needs(functions = Fn.BUFFER_GET_MAP_STATE)
    @DisplayName("Another thread's last release of the device unmaps a mapped buffer, for every thread")
    void mapped(Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "mapped");
        Buffer buffer = buffer(open, false);
        Actor mapper = rig.actor("mapper");
        Buffers.expectMapped(mapper.call(() -> rig.await(map(buffer))), "MapAsync of thread 'mapper'");

        Actor releaser = rig.actor("releaser");
        releaser.run(open.device()::release);

        expectUnmapped(List.of(mapper, releaser, rig.actor("bystander")), buffer);
        giveBack(open, buffer);
    }

    @Test
    @Clause("MAP-11")
    @Needs(functions = Fn.BUFFER_GET_MAP_STATE)
    @DisplayName("Another thread's last release of the device unmaps a buffer that was mapped at creation")
    void mappedAtCreation(Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "mapped at creation");
        Actor creator = rig.actor("creator");
        Buffer buffer = creator.call(() -> buffer(open, true));

        Actor releaser = rig.actor("releaser");
        releaser.run(open.device()::release);

        expectUnmapped(List.of(creator, releaser, rig.actor("bystander")), buffer);
        giveBack(open, buffer);
    }

    private static Buffer buffer(OpenDevice open, boolean mapped) {
        Buffer buffer = open.device()
                .createBuffer(BufferDescriptor.DEFAULT
                        .withUsage(Buffers.READ_BACK)
                        .withSize(SIZE_BYTES)
                        .withMappedAtCreation(mapped));
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
        }
        return buffer;
    }

    private static Operation map(Buffer buffer) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS);
    }

    private static void expectAborted(Rig rig, Operation map, String what) {
        Firing told = rig.actor("pumper").call(() -> rig.await(map));
        assertEquals(
                MapAsyncStatus.ABORTED,
                MapAsyncStatus.of(told.status()),
                what + ", after thread 'releaser' gave up the device");
    }

    private static void expectUnmapped(List<Actor> readers, Buffer buffer) {
        for (Actor reader : readers) {
            assertEquals(
                    BufferMapState.UNMAPPED,
                    reader.call(buffer::getMapState),
                    "the map state that thread '" + reader.role() + "' reads after the device's last release");
        }
    }

    private static void giveBack(OpenDevice open, Buffer... buffers) {
        for (Buffer buffer : buffers) {
            buffer.release();
        }
        open.queue().release();
        open.adapter().release();
    }
}
