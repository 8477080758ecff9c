package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MAP-3: of two maps of one buffer, one is served and the other is told that it is not. */
@ExtendWith(RigParameter.class)
final class TwoMapsCases {
    private static final int ROUNDS = 40;
    private static final long SIZE_BYTES = 64;

    @Test
    @Clause("MAP-3")
    @DisplayName("A map that comes while another thread's is pending is refused, and the first is served")
    void secondWhilePending(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);

        Operation first = rig.actor("first").call(() -> map(buffer));
        Operation second = rig.actor("second").call(() -> map(buffer));

        Actor pumper = rig.actor("pumper");
        expect(MapAsyncStatus.ERROR, pumper.call(() -> rig.await(second)), "second");
        expect(MapAsyncStatus.SUCCESS, pumper.call(() -> rig.await(first)), "first");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-3")
    @DisplayName("A map that comes while the buffer is mapped is refused, and the range stays")
    void secondWhileMapped(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        Actor pumper = rig.actor("pumper");
        Operation first = rig.actor("first").call(() -> map(buffer));
        expect(MapAsyncStatus.SUCCESS, pumper.call(() -> rig.await(first)), "first");

        Operation second = rig.actor("second").call(() -> map(buffer));

        expect(MapAsyncStatus.ERROR, pumper.call(() -> rig.await(second)), "second");
        assertNotNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range, after the second map was refused");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-3")
    @DisplayName("Of two maps at the same time exactly one is served, forty times over")
    void atOnce(Rig rig) {
        Together mappers = Together.of(rig, "mapper", 2);
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        for (int round = 1; round <= ROUNDS; round++) {
            List<MapAsyncStatus> told = mappers.call(number -> map(buffer)).stream()
                    .map(map -> MapAsyncStatus.of(rig.await(map).status()))
                    .toList();

            assertTrue(
                    told.contains(MapAsyncStatus.SUCCESS) && told.contains(MapAsyncStatus.ERROR),
                    "in round " + round + " the maps of threads 'mapper-0' and 'mapper-1' were told " + told
                            + "; one should be served and one refused");
            buffer.unmap();
        }
        buffer.release();
    }

    private static Operation map(Buffer buffer) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    private static void expect(MapAsyncStatus status, Firing answer, String who) {
        assertEquals(
                status,
                MapAsyncStatus.of(answer.status()),
                "what the map of thread '" + who + "' was told (" + answer.message() + ")");
    }
}
