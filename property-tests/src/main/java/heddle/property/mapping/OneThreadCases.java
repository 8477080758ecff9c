package heddle.property.mapping;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.ScopeAnswer;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.Fn;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What MAP-1, MAP-2, MAP-3 and MAP-8 ask of one thread that maps its own buffers: thread-confined backends owe it too. */
@Confined
@ExtendWith(RigParameter.class)
final class OneThreadCases {
    private static final int ROUNDS = 4;
    private static final int SIZE_BYTES = 64;

    /** What cuts a pending map short. */
    enum Interruption {
        UNMAP {
            @Override
            void call(Rig rig, Buffer buffer) {
                buffer.unmap();
            }
        },
        BUFFER_DESTROY {
            @Override
            void call(Rig rig, Buffer buffer) {
                buffer.destroy();
            }
        },
        DEVICE_DESTROY {
            @Override
            void call(Rig rig, Buffer buffer) {
                rig.device().destroy();
            }
        };

        abstract void call(Rig rig, Buffer buffer);
    }

    @Test
    @Clause("MAP-1")
    @Needs(functions = Fn.BUFFER_GET_MAP_STATE)
    @DisplayName("On one thread a buffer is unmapped, pending and mapped in turn, time and again")
    void cycle(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        for (int round = 1; round <= ROUNDS; round++) {
            expectState(BufferMapState.UNMAPPED, buffer, "before MapAsync, in round " + round);
            Operation map = map(buffer);
            expectState(BufferMapState.PENDING, buffer, "after MapAsync and before any pump, in round " + round);
            Buffers.expectMapped(rig.await(map), "the map of round " + round);
            expectState(BufferMapState.MAPPED, buffer, "after the callback, in round " + round);
            buffer.unmap();
        }
        expectState(BufferMapState.UNMAPPED, buffer, "after the last Unmap");
        buffer.release();
    }

    @ParameterizedTest
    @EnumSource(Interruption.class)
    @Clause("MAP-2")
    @DisplayName("On one thread a map that is pending is aborted, once")
    void aborted(Interruption interruption, Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        buffers.map(buffer, MapMode.READ); // the control
        buffer.unmap();
        Operation map = map(buffer);

        interruption.call(rig, buffer);

        expectTold(MapAsyncStatus.ABORTED, rig, map, "a map that was pending at " + interruption);
        rig.instance().processEvents();
        assertEquals(1, map.firings().size(), "callbacks of the one map");
        buffer.release();
    }

    @Test
    @Clause("MAP-3")
    @DisplayName("On one thread a map is refused while another of the buffer is pending, and that one is served")
    void secondWhilePending(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        Operation first = map(buffer);
        Operation second = map(buffer);

        expectTold(MapAsyncStatus.ERROR, rig, second, "a map that came while another was pending");
        expectTold(MapAsyncStatus.SUCCESS, rig, first, "the map that was pending");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-3")
    @DisplayName("On one thread a map of a mapped buffer is refused, and the range stays")
    void secondWhileMapped(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        expectTold(MapAsyncStatus.SUCCESS, rig, map(buffer), "the first map");

        expectTold(MapAsyncStatus.ERROR, rig, map(buffer), "a map of the mapped buffer");

        assertNotNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range, after the second map was refused");
        buffer.unmap();
        buffer.release();
    }

    @ParameterizedTest
    @EnumSource(Hold.class)
    @Clause("MAP-8")
    @DisplayName("On one thread a queue write to a buffer that is mapped, or about to be, is an error and nothing else")
    void busy(Hold hold, Rig rig) {
        Pattern pattern = new Pattern(1);
        Hold.Held held = hold.take(rig, SIZE_BYTES);
        Runnable write = () -> rig.queue().writeBuffer(held.buffer(), 0, pattern.bytes(SIZE_BYTES));

        ScopeAnswer.around(rig, write).expectError("WriteBuffer of a buffer that is " + hold);

        held.expectUnharmed(rig, "WriteBuffer");
        ScopeAnswer.around(rig, write).expectNone("WriteBuffer once the buffer is unmapped");
        held.buffer().release();
    }

    private static Operation map(Buffer buffer) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS);
    }

    private static void expectTold(MapAsyncStatus status, Rig rig, Operation map, String what) {
        assertEquals(status, MapAsyncStatus.of(rig.await(map).status()), "what was told of " + what);
    }

    private static void expectState(BufferMapState state, Buffer buffer, String when) {
        assertEquals(state, buffer.getMapState(), "the map state " + when);
    }
}
