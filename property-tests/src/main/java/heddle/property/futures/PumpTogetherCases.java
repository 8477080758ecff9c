package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-2: threads that wait and pump at once, for futures that are the same, different or partly shared. */
@ExtendWith(RigParameter.class)
final class PumpTogetherCases {
    private static final List<Kind> CHEAP = List.of(Kind.WORK_DONE, Kind.POP, Kind.MAP);
    private static final int OPERATIONS = 6;

    @Test
    @Statistical
    @Clause({"TS-2", "ASY-1", "ASY-3"})
    @DisplayName("Three threads in ProcessEvents bring out each callback once, on one of them")
    void processEvents(Rig rig) {
        Race race = rig.race("pumper-0", "pumper-1", "pumper-2");
        race.repeat(round -> {
            try (Starter starter = new Starter(rig)) {
                List<Operation> operations = start(starter, round.number());
                round.together(
                        () -> rig.instance().processEvents(),
                        () -> rig.instance().processEvents(),
                        () -> rig.instance().processEvents());
                for (Operation operation : operations) {
                    assertTrue(PumpCall.PROCESS_EVENTS.untilFired(rig, operation), "the callback ran in a pump");
                    assertEquals(1, operation.firings().size(), "callbacks of one " + operation.kind());
                }
            }
        });
    }

    @Test
    @Statistical
    @Clause({"TS-2", "ASY-2"})
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Threads that wait for futures of their own each get their own callback, while a third pumps")
    void differentFutures(Rig rig) {
        Race race = rig.race("waiter-0", "waiter-1", "pumper");
        race.repeat(round -> {
            try (Starter starter = new Starter(rig)) {
                Kind kind = CHEAP.get(round.number() % CHEAP.size());
                Operation first = starter.start(kind, WAIT_ANY_ONLY);
                Operation second = starter.start(kind, WAIT_ANY_ONLY);
                round.together(
                        () -> expectSuccess(rig, first),
                        () -> expectSuccess(rig, second),
                        () -> rig.instance().processEvents());
                expectOnceOn("waiter-0", first);
                expectOnceOn("waiter-1", second);
            }
        });
    }

    @Test
    @Statistical
    @Clause({"TS-2", "TS-7", "ASY-1"})
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("A wait returns though a pump on another thread may run its callback")
    void waitAgainstPump(Rig rig) {
        Race race = rig.race("waiter", "pumper");
        race.repeat(round -> {
            try (Starter starter = new Starter(rig)) {
                Kind kind = CHEAP.get(round.number() % CHEAP.size());
                Operation operation = starter.start(kind, ALLOW_PROCESS_EVENTS);
                round.together(
                        () -> expectSuccess(rig, operation), () -> rig.instance().processEvents());
                assertEquals(1, operation.firings().size(), "callbacks of a " + kind + " that was waited and pumped for");
            }
        });
    }

    @Test
    @Statistical
    @Clause({"TS-2", "ASY-1", "ASY-6"})
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Threads that wait for sets with a future in common find each complete, and each calls back once")
    void overlappingSets(Rig rig) {
        Race race = rig.race("waiter-0", "waiter-1", "pumper");
        race.repeat(round -> {
            try (Starter starter = new Starter(rig)) {
                Operation first = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY);
                Operation shared = starter.start(Kind.WORK_DONE, ALLOW_PROCESS_EVENTS);
                Operation last = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY);
                round.together(
                        () -> expectAll(rig, first, shared), () -> expectAll(rig, shared, last), () -> rig.instance()
                                .processEvents());
                expectOnceOn("waiter-0", first);
                expectOnceOn("waiter-1", last);
                assertEquals(1, shared.firings().size(), "callbacks of the operation that two threads wait for");
            }
        });
    }

    private static List<Operation> start(Starter starter, int round) {
        return Stream.iterate(round, number -> number + 1)
                .limit(1 + round % OPERATIONS)
                .map(number -> starter.start(CHEAP.get(number % CHEAP.size()), ALLOW_PROCESS_EVENTS))
                .toList();
    }

    private static void expectSuccess(Rig rig, Operation operation) {
        assertEquals(
                SUCCESS,
                new Waits(rig).await(FutureWaits.of(operation)),
                () -> "the status of the wait for a " + operation.kind());
    }

    /** Waits until both are complete; one wait may end with the first. */
    private static void expectAll(Rig rig, Operation first, Operation second) {
        assertEquals(
                SUCCESS, new Waits(rig).await(FutureWaits.of(first, second)), "the status of a wait for two futures");
        expectSuccess(rig, first);
        expectSuccess(rig, second);
    }

    private static void expectOnceOn(String role, Operation operation) {
        assertEquals(1, operation.firings().size(), () -> "callbacks of a " + operation.kind());
        assertEquals(
                role,
                operation.firings().get(0).thread().getName(),
                () -> "the thread that ran the WaitAnyOnly callback of a " + operation.kind());
    }
}
