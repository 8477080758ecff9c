package heddle.property.mapping;

import static heddle.webgpu.BufferMapState.MAPPED;
import static heddle.webgpu.BufferMapState.PENDING;
import static heddle.webgpu.BufferMapState.UNMAPPED;
import static heddle.webgpu.Fn.BUFFER_GET_MAP_STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MAP-1: a buffer goes round unmapped, pending and mapped, whichever threads take it there. */
@ExtendWith(RigParameter.class)
final class MapCycleCases {
    private static final int ROUNDS = 5;
    private static final int WATCHED_ROUNDS = 40;
    private static final long SIZE_BYTES = 64;

    @Test
    @Clause("MAP-1")
    @DisplayName("Map, completion, use and unmap on four threads make a cycle that can begin again")
    void cycle(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        Actor mapper = rig.actor("mapper");
        Actor pumper = rig.actor("pumper");
        Actor user = rig.actor("user");
        Actor unmapper = rig.actor("unmapper");

        for (int round = 1; round <= ROUNDS; round++) {
            String where = " in round " + round;
            Operation map =
                    mapper.call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS));
            Buffers.expectMapped(pumper.call(() -> rig.await(map)), "the map of thread 'mapper'" + where);
            user.run(() -> Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range" + where));
            unmapper.run(buffer::unmap);
        }
        rig.device().pushErrorScope(ErrorFilter.VALIDATION);
        rig.queue().writeBuffer(buffer, 0, new Pattern(1).bytes(4));
        Firing told = rig.popErrorScope(rig.device());
        assertEquals(
                ErrorType.NO_ERROR, ErrorType.of(told.type()), "a queue write after the last unmap: " + told.message());
        buffer.release();
    }

    @Test
    @Clause({"MAP-1", "MT-5"})
    @Needs(functions = BUFFER_GET_MAP_STATE)
    @DisplayName("Two threads that watch the map state see it go forward only")
    void watched(Rig rig) {
        Buffers buffers = new Buffers(rig);
        List<Actor> watchers = List.of(rig.actor("watcher-1"), rig.actor("watcher-2"));
        for (int round = 1; round <= WATCHED_ROUNDS; round++) {
            Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
            CountDownLatch watching = new CountDownLatch(watchers.size());
            AtomicBoolean over = new AtomicBoolean();
            List<Actor.Running<List<BufferMapState>>> running = watchers.stream()
                    .map(watcher -> watcher.start(() -> watch(buffer, watching, over)))
                    .toList();
            awaitAll(watching);

            buffers.map(buffer, MapMode.READ);
            buffer.unmap();
            over.set(true);

            for (Actor.Running<List<BufferMapState>> watcher : running) {
                expectForward(watcher.await(), watcher.role(), round);
            }
            buffer.release();
        }
    }

    private static List<BufferMapState> watch(Buffer buffer, CountDownLatch watching, AtomicBoolean over) {
        List<BufferMapState> seen = new ArrayList<>();
        boolean last;
        do {
            last = over.get();
            BufferMapState state = buffer.getMapState();
            if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(state)) {
                seen.add(state);
            }
            watching.countDown();
        } while (!last);
        return seen;
    }

    private static void awaitAll(CountDownLatch watching) {
        assertTrue(Deadline.in(Duration.ofSeconds(10)).poll(() -> watching.getCount() == 0), "all watchers have begun");
    }

    /** The states that a watcher saw must be some of these, in this order; the first and the last are always seen. */
    private static void expectForward(List<BufferMapState> seen, String role, int round) {
        List<BufferMapState> cycle = List.of(UNMAPPED, PENDING, MAPPED, UNMAPPED);
        int at = 0;
        for (BufferMapState state : seen) {
            while (at < cycle.size() && !cycle.get(at).equals(state)) {
                at++;
            }
        }
        assertTrue(
                at < cycle.size(),
                "thread '" + role + "' saw the states " + seen + " in round " + round + ", which is not the order "
                        + cycle);
        assertEquals(
                UNMAPPED,
                seen.get(seen.size() - 1),
                "the state that thread '" + role + "' saw after Unmap, in round " + round);
    }
}
