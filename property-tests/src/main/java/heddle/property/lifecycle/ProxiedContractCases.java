package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.ValidationError;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MT-10: a library that hands every call to one thread of its own still tells its callers apart, as one without
 * such a thread would.
 */
@ExtendWith(RigParameter.class)
final class ProxiedContractCases {
    private static final long SIZE_BYTES = 64;
    private static final Duration LATE_CALLBACKS = Duration.ofSeconds(5);

    @Test
    @Clause({"MT-10", "MT-5"})
    @Needs(functions = Fn.BUFFER_GET_MAP_STATE)
    @DisplayName("Whichever thread maps and unmaps, three others read the same map state after each step")
    void mapState(Rig rig) {
        List<Actor> readers = List.of(rig.actor("mapper"), rig.actor("unmapper"), rig.actor("bystander"));
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        expectState(readers, buffer, BufferMapState.UNMAPPED, "before any map");

        Operation map = readers.get(0).call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS));
        rig.await(map);
        expectState(readers, buffer, BufferMapState.MAPPED, "after thread 'mapper' has mapped it");

        readers.get(1).run(buffer::unmap);
        expectState(readers, buffer, BufferMapState.UNMAPPED, "after thread 'unmapper' has unmapped it");
        buffer.release();
    }

    @Test
    @Clause({"MT-10", "ERR-1"})
    @DisplayName("An error counts for the thread that made the call, not for one that carried it out")
    void errorScopes(Rig rig) {
        Actor offender = rig.actor("offender");
        Actor bystander = rig.actor("bystander");
        rig.open();
        bystander.run(() -> rig.device().pushErrorScope(VALIDATION));
        offender.run(() -> rig.device().pushErrorScope(VALIDATION));

        offender.run(() -> ValidationError.on(rig.device()));

        assertEquals(ErrorType.NO_ERROR, popped(rig, bystander), "the scope of thread 'bystander'");
        assertEquals(ErrorType.VALIDATION, popped(rig, offender), "the scope of thread 'offender'");
    }

    @Test
    @Clause({"MT-10", "ASY-3"})
    @DisplayName("A callback comes on the thread that pumps, not on one that carries calls out")
    void callbackThread(Rig rig) {
        Actor pumper = rig.actor("pumper");
        Operation done = rig.actor("starter").call(() -> rig.queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS));

        pumper.run(() -> Deadline.in(LATE_CALLBACKS).poll(() -> {
            rig.instance().processEvents();
            return done.hasFired();
        }));

        assertEquals(1, done.firings().size(), "callbacks while thread 'pumper' called ProcessEvents");
        assertSame(pumper.call(Thread::currentThread), done.firings().get(0).thread(), "the thread of the callback");
    }

    private static void expectState(List<Actor> readers, Buffer buffer, BufferMapState expected, String when) {
        for (Actor reader : readers) {
            assertEquals(
                    expected,
                    reader.call(buffer::getMapState),
                    "the map state that thread '" + reader.role() + "' reads " + when);
        }
    }

    private static ErrorType popped(Rig rig, Actor actor) {
        return ErrorType.of(actor.call(() -> rig.popErrorScope(rig.device())).type());
    }
}
