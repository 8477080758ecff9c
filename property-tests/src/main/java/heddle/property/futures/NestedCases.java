package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.InCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Subject;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-12: waits and pumps inside callbacks that are not spontaneous. */
@ExtendWith(RigParameter.class)
final class NestedCases {
    private static final int LEVELS = 10;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-12")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Inside a callback, in either pump, WaitAny brings out another operation")
    void waits(Kind kind, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            for (PumpCall pump : PumpCall.values()) {
                Subject subject = starter.keep(Subject.of(kind, rig));
                InCallback.run(rig, subject, pump, kind.toString(), inside -> {
                    Operation other = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY);
                    FutureWaits waits = FutureWaits.of(other);
                    WaitStatus status = inside.call("WaitAny for another future", () -> new Waits(rig).await(waits));
                    assertEquals(SUCCESS, status, "the status of a nested wait");
                    expectHere(other);
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @DisplayName("Inside a callback of any kind ProcessEvents brings out another operation")
    void pumps(PumpCall pump, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Kind.each(rig, kind -> {
                Subject subject = starter.keep(Subject.of(kind, rig));
                InCallback.run(rig, subject, pump, kind.toString(), inside -> {
                    Operation other = inside.call(
                            "PushErrorScope or PopErrorScope", () -> starter.start(Kind.POP, ALLOW_PROCESS_EVENTS));
                    boolean fired = inside.call("ProcessEvents", () -> PumpCall.PROCESS_EVENTS.untilFired(rig, other));
                    assertTrue(fired, "a nested ProcessEvents brought out the callback of another operation");
                    expectHere(other);
                });
            });
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Inside a callback of any kind a poll for its own future returns")
    void ownFuture(PumpCall pump, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Kind.each(rig, kind -> {
                Subject subject = starter.keep(Subject.of(kind, rig));
                InCallback.run(rig, subject, pump, kind.toString(), inside -> {
                    FutureWaits waits = FutureWaits.of(inside.own());
                    WaitStatus status =
                            inside.call("WaitAny with timeout 0 for its own future", () -> new Waits(rig).poll(waits));
                    rig.report("a poll for the callback's own future: " + status + ", completed " + waits.completed(0));
                });
            });
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @DisplayName("Callbacks nest ten deep, each run by a pump inside the one before")
    void tenDeep(PumpCall pump, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Subject subject = starter.keep(Subject.of(Kind.WORK_DONE, rig));
            InCallback.run(
                    rig, subject, pump, Kind.WORK_DONE.toString(), inside -> descend(rig, starter, pump, inside, 2));
        }
    }

    private static void descend(Rig rig, Starter starter, PumpCall pump, InCallback inside, int level)
            throws Exception {
        Operation next = starter.start(Kind.WORK_DONE, pump.mode(), firing -> {
            if (level < LEVELS) {
                descend(rig, starter, pump, inside, level + 1);
            }
        });
        boolean fired = inside.call(pump + " at level " + level, () -> pump.untilFired(rig, next));
        assertTrue(fired, "the callback at level " + level + " of " + LEVELS + " ran");
        expectHere(next);
    }

    private static void expectHere(Operation operation) {
        assertEquals(1, operation.firings().size(), "callbacks of the operation inside the callback");
        assertEquals(
                Thread.currentThread().getName(),
                operation.firings().get(0).thread().getName(),
                "the thread that ran the inner callback");
    }
}
