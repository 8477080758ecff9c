package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the clauses on callbacks ask of one thread alone, which starts each operation and pumps it out: thread-confined
 * backends owe this too.
 */
@Confined
@ExtendWith(RigParameter.class)
final class OneThreadCases {
    private static final int OPERATIONS = 4;
    private static final int PUMPS = 20;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-1")
    @DisplayName("On one thread operations of one kind call back once each, the last to be started pumped for first")
    void once(Kind kind, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            int count = kind == Kind.DEVICE || kind == Kind.DEVICE_LOST ? 2 : OPERATIONS; // devices are dear
            List<Operation> operations = starter.start(kind, ALLOW_PROCESS_EVENTS, count);
            for (int i = count - 1; i >= 0; i--) {
                rig.await(operations.get(i));
            }
            processEvents(rig);

            for (Operation operation : operations) {
                expectOnce(kind, operation, "of " + count + " started together");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-2")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("On one thread a WaitAnyOnly callback runs in WaitAny for its future and in no call before")
    void waitAnyOnly(Kind kind, Rig rig) {
        expectOnlyIn(PumpCall.WAIT_ANY, WAIT_ANY_ONLY, kind, rig, () -> processEvents(rig));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-3")
    @DisplayName("On one thread an AllowProcessEvents callback runs in ProcessEvents and in no call before")
    void allowProcessEvents(Kind kind, Rig rig) {
        expectOnlyIn(PumpCall.PROCESS_EVENTS, ALLOW_PROCESS_EVENTS, kind, rig, () -> {});
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-4")
    @DisplayName("On one thread an AllowSpontaneous callback comes with ProcessEvents, if not before, and once")
    void allowSpontaneous(Kind kind, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Operation operation = starter.start(kind, ALLOW_SPONTANEOUS);
            assertTrue(PumpCall.PROCESS_EVENTS.untilFired(rig, operation), kind + " called back by ProcessEvents");
            processEvents(rig);
            expectOnce(kind, operation, "that is spontaneous");
        }
    }

    /** The device works between the start and the pump, in calls that are no pumps, and then in {@code before}. */
    private static void expectOnlyIn(PumpCall pump, CallbackMode mode, Kind kind, Rig rig, Runnable before) {
        AtomicBoolean pumping = new AtomicBoolean();
        AtomicBoolean inThePump = new AtomicBoolean();
        try (Starter starter = new Starter(rig)) {
            Operation operation = starter.start(kind, mode, firing -> inThePump.set(pumping.get()));
            expectSilence(operation, kind, mode, "by the call that started it");
            OtherCalls.make(rig);
            expectSilence(operation, kind, mode, "by a call that does not pump");
            before.run();
            expectSilence(operation, kind, mode, "by ProcessEvents");

            pumping.set(true);
            assertTrue(pump.untilFired(rig, operation), kind + " in mode " + mode + " called back in " + pump);
            pumping.set(false);

            expectOnce(kind, operation, "in mode " + mode);
            assertTrue(inThePump.get(), "the " + mode + " callback of " + kind + " ran during " + pump);
            assertSame(
                    Thread.currentThread(),
                    operation.firings().get(0).thread(),
                    "the thread of the " + mode + " callback of " + kind + ", and the one that called " + pump);
        }
    }

    private static void expectSilence(Operation operation, Kind kind, CallbackMode mode, String when) {
        assertEquals(0, operation.firings().size(), "callbacks of a " + kind + " in mode " + mode + ", " + when);
    }

    private static void expectOnce(Kind kind, Operation operation, String which) {
        assertEquals(1, operation.firings().size(), "callbacks of a " + kind + " " + which);
        assertEquals(
                kind.success(),
                operation.result().status(),
                "the status of a " + kind + " " + which + " ("
                        + operation.result().message() + ")");
    }

    private static void processEvents(Rig rig) {
        IntStream.range(0, PUMPS).forEach(i -> rig.instance().processEvents());
    }
}
