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
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-5: GetMapState gives every thread the same answer, once the change comes before the question. */
@ExtendWith(RigParameter.class)
@Needs(functions = BUFFER_GET_MAP_STATE)
final class SharedMapStateCases {
    private static final long SIZE_BYTES = 64;

    @Test
    @Clause("MT-5")
    @DisplayName(
            "A buffer that one thread creates mapped is mapped for all, and unmapped for all after Unmap elsewhere")
    void mappedAtCreation(Rig rig) {
        Actor creator = rig.actor("creator");
        Actor live = rig.actor("live");
        Buffer buffer = creator.call(() -> new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES));

        expect(MAPPED, buffer, "creation by 'creator'", creator, live, rig.actor("later"));
        live.run(buffer::unmap);

        expect(UNMAPPED, buffer, "Unmap by 'live'", creator, live, rig.actor("last"));
        buffer.release();
    }

    @Test
    @Clause({"MT-5", "MAP-1"})
    @DisplayName("Each step of a map, made by a thread of its own, is seen by all")
    void eachStep(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        Actor mapper = rig.actor("mapper");
        Actor pumper = rig.actor("pumper");
        Actor unmapper = rig.actor("unmapper");
        expect(UNMAPPED, buffer, "creation", mapper, pumper, unmapper, rig.actor("later-1"));

        Operation map =
                mapper.call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS));
        expect(PENDING, buffer, "MapAsync by 'mapper', not pumped yet", mapper, pumper, unmapper, rig.actor("later-2"));

        Buffers.expectMapped(pumper.call(() -> rig.await(map)), "the map of thread 'mapper'");
        expect(MAPPED, buffer, "the callback on 'pumper'", mapper, pumper, unmapper, rig.actor("later-3"));

        unmapper.run(buffer::unmap);
        expect(UNMAPPED, buffer, "Unmap by 'unmapper'", mapper, pumper, unmapper, rig.actor("later-4"));
        buffer.release();
    }

    @Test
    @Clause("MT-5")
    @DisplayName("A buffer that one thread destroys is unmapped for all")
    void destroyed(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        Actor destroyer = rig.actor("destroyer");
        Actor live = rig.actor("live");
        expect(MAPPED, buffer, "creation", destroyer, live);

        destroyer.run(buffer::destroy);

        expect(UNMAPPED, buffer, "Destroy by 'destroyer'", destroyer, live, rig.actor("later"));
        buffer.release();
    }

    @Test
    @Clause("MT-5")
    @DisplayName("Inside the map callback the buffer is mapped for the thread that runs it")
    void insideTheCallback(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        AtomicReference<BufferMapState> inside = new AtomicReference<>(BufferMapState.of(0));

        Operation map = rig.actor("mapper")
                .call(() -> buffer.mapAsync(
                        MapMode.READ,
                        0,
                        SIZE_BYTES,
                        CallbackMode.ALLOW_PROCESS_EVENTS,
                        firing -> inside.set(buffer.getMapState())));
        Buffers.expectMapped(rig.actor("pumper").call(() -> rig.await(map)), "the map of thread 'mapper'");

        assertEquals(MAPPED, inside.get(), "the state seen inside the callback, on thread 'pumper'");
        buffer.unmap();
        buffer.release();
    }

    private static void expect(BufferMapState state, Buffer buffer, String after, Actor... actors) {
        assertEquals(state, buffer.getMapState(), "the state seen by the main thread after " + after);
        for (Actor actor : actors) {
            assertEquals(
                    state,
                    actor.call(buffer::getMapState),
                    "the state seen by thread '" + actor.role() + "' after " + after);
        }
    }
}
