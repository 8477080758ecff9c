package heddle.property.mapping;

import static heddle.webgpu.BufferMapState.MAPPED;
import static heddle.webgpu.BufferMapState.PENDING;
import static heddle.webgpu.BufferMapState.UNMAPPED;
import static heddle.webgpu.Fn.BUFFER_GET_MAP_STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-5: threads that ask for the map state at the same time, after a change, agree on it. */
@ExtendWith(RigParameter.class)
@Needs(functions = BUFFER_GET_MAP_STATE)
final class AgreedMapStateCases {
    private static final int ASKERS = 8;
    private static final long SIZE_BYTES = 64;

    @Test
    @Clause({"MT-5", "MAP-1"})
    @DisplayName("Eight threads that ask at the same time agree after each step of a map")
    void eachStep(Rig rig) {
        Together askers = Together.of(rig, "asker", ASKERS);
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        expect(UNMAPPED, buffer, "creation", askers);

        Operation map = rig.actor("mapper").call(() -> map(buffer));
        expect(PENDING, buffer, "MapAsync by 'mapper', not pumped yet", askers);

        Buffers.expectMapped(rig.actor("pumper").call(() -> rig.await(map)), "the map of thread 'mapper'");
        expect(MAPPED, buffer, "the callback on 'pumper'", askers);

        rig.actor("unmapper").run(buffer::unmap);
        expect(UNMAPPED, buffer, "Unmap by 'unmapper'", askers);
        buffer.release();
    }

    @Test
    @Clause({"MT-5", "MAP-3"})
    @DisplayName("A map that is refused to one thread leaves the state as it was for all")
    void refusedMap(Rig rig) {
        Together askers = Together.of(rig, "asker", ASKERS);
        Buffer buffer = new Buffers(rig).createMapped(Buffers.READ_BACK, SIZE_BYTES);
        Actor refused = rig.actor("refused");

        Operation map = refused.call(() -> map(buffer));
        expect(MAPPED, buffer, "a map of the mapped buffer by 'refused'", askers);

        refused.run(() -> rig.await(map));
        expect(MAPPED, buffer, "the callback of that map", askers);
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause({"MT-5", "MT-4"})
    @DisplayName("When one thread destroys the device, its buffers are unmapped for all")
    void deviceDestroyed(Rig rig) {
        Together askers = Together.of(rig, "asker", ASKERS);
        Buffers buffers = new Buffers(rig);
        Buffer mapped = buffers.createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        Buffer pending = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Actor mapper = rig.actor("mapper");
        Operation map = mapper.call(() -> map(pending));
        expect(MAPPED, mapped, "creation", askers);
        expect(PENDING, pending, "MapAsync by 'mapper', not pumped yet", askers);

        rig.actor("destroyer").run(() -> rig.device().destroy());

        expect(UNMAPPED, mapped, "DeviceDestroy by 'destroyer'", askers);
        mapper.run(() -> rig.await(map));
        expect(UNMAPPED, pending, "DeviceDestroy and the map's callback", askers);
        mapped.release();
        pending.release();
    }

    private static Operation map(Buffer buffer) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    private static void expect(BufferMapState state, Buffer buffer, String after, Together askers) {
        List<BufferMapState> seen = askers.call(number -> buffer.getMapState());
        assertEquals(Collections.nCopies(ASKERS, state), seen, "the states that all threads saw after " + after);
    }
}
