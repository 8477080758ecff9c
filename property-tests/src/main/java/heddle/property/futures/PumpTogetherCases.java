package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.Meeting;
import heddle.property.operation.Patience;
import heddle.property.operation.Starter;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-2: threads that wait and pump at once, for futures that are the same, different or partly shared. */
@ExtendWith(RigParameter.class)
final class PumpTogetherCases {
    private static final List<Kind> CHEAP = List.of(Kind.WORK_DONE, Kind.POP, Kind.MAP);
    private static final int OPERATIONS = 6;
    private static final List<String> ROLES = List.of("waiter", "pumper");

    @Test
    @Statistical
    @Clause({"TS-2", "ASY-1", "ASY-3"})
    @DisplayName("Three threads in ProcessEvents bring out each callback once, on one of them")
    void processEvents(Rig rig) {
        Race race = rig.race("pumper-0", "pumper-1", "pumper-2");
        race.repeat(round -> {
            Queue<Operation> operations = new ConcurrentLinkedQueue<>();
            try (Starter starter = new Starter(rig)) {
                Meeting meeting = new Meeting(rig, 3);
                Actor.Work work = meeting.work(
                        () -> {
                            CHEAP.forEach(kind -> operations.add(starter.start(kind, ALLOW_PROCESS_EVENTS)));
                            pump(rig, operations, 3 * CHEAP.size());
                        },
                        () -> rig.instance().processEvents());
                round.together(work, work, work);
                for (Operation operation : operations) {
                    assertEquals(1, operation.firings().size(), "callbacks of one " + operation.kind());
                    assertTrue(
                            operation.firings().get(0).thread().getName().startsWith("pumper"),
                            "the callback ran on a thread that pumps");
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
                Kind kind = cheap(round.number());
                List<Operation> first = starter.start(kind, WAIT_ANY_ONLY, OPERATIONS);
                List<Operation> second = starter.start(kind, WAIT_ANY_ONLY, OPERATIONS);
                List<Operation> both =
                        Stream.concat(first.stream(), second.stream()).toList();
                Meeting meeting = new Meeting(rig, 3);
                round.together(
                        meeting.work(
                                () -> first.forEach(operation -> expectSuccess(rig, operation)),
                                () -> expectSuccess(rig, first.get(0))),
                        meeting.work(
                                () -> second.forEach(operation -> expectSuccess(rig, operation)),
                                () -> expectSuccess(rig, second.get(0))),
                        meeting.work(() -> pump(rig, both, both.size()), () -> rig.instance()
                                .processEvents()));
                first.forEach(operation -> expectOnceOn("waiter-0", operation));
                second.forEach(operation -> expectOnceOn("waiter-1", operation));
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
                Kind kind = cheap(round.number());
                Queue<Operation> operations = new ConcurrentLinkedQueue<>();
                Runnable wait = () -> {
                    Operation operation = starter.start(kind, ALLOW_PROCESS_EVENTS);
                    operations.add(operation);
                    expectSuccess(rig, operation);
                };
                Meeting meeting = new Meeting(rig, 2);
                round.together(
                        meeting.work(() -> IntStream.range(0, OPERATIONS).forEach(i -> wait.run()), wait),
                        meeting.work(() -> pump(rig, operations, OPERATIONS), () -> rig.instance()
                                .processEvents()));
                for (Operation operation : operations) {
                    assertEquals(1, operation.firings().size(), "callbacks of a " + kind + ", waited and pumped for");
                    assertTrue(
                            ROLES.contains(operation.firings().get(0).thread().getName()),
                            "the callback of the " + kind + " ran on the thread that waits or the one that pumps");
                }
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
                List<Operation> first = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY, OPERATIONS);
                List<Operation> shared = starter.start(Kind.WORK_DONE, ALLOW_PROCESS_EVENTS, OPERATIONS);
                List<Operation> last = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY, OPERATIONS);
                List<Operation> all =
                        Stream.of(first, shared, last).flatMap(List::stream).toList();
                Meeting meeting = new Meeting(rig, 3);
                round.together(
                        meeting.work(() -> expectAll(rig, first, shared), () -> expectAll(rig, first, shared)),
                        meeting.work(() -> expectAll(rig, shared, last), () -> expectAll(rig, shared, last)),
                        meeting.work(() -> pump(rig, all, all.size()), () -> rig.instance()
                                .processEvents()));
                first.forEach(operation -> expectOnceOn("waiter-0", operation));
                last.forEach(operation -> expectOnceOn("waiter-1", operation));
                for (Operation operation : shared) {
                    assertEquals(1, operation.firings().size(), "callbacks of an operation that two threads wait for");
                }
            }
        });
    }

    private static Kind cheap(int number) {
        return CHEAP.get(number % CHEAP.size());
    }

    /** Pumps until so many operations have been started and have all called back. */
    private static void pump(Rig rig, Collection<Operation> operations, int count) {
        Deadline.in(Patience.with(rig)).poll(() -> {
            rig.instance().processEvents();
            return operations.size() >= count && operations.stream().allMatch(Operation::hasFired);
        });
    }

    private static void expectSuccess(Rig rig, Operation operation) {
        assertEquals(
                SUCCESS,
                new Waits(rig).await(FutureWaits.of(operation)),
                () -> "the status of the wait for a " + operation.kind());
    }

    /** Waits for the pairs one after the other; one wait may end with the first of its two. */
    private static void expectAll(Rig rig, List<Operation> left, List<Operation> right) {
        for (int i = 0; i < OPERATIONS; i++) {
            FutureWaits pair = FutureWaits.of(left.get(i), right.get(i));
            assertEquals(SUCCESS, new Waits(rig).await(pair), "the status of a wait for two futures");
            expectSuccess(rig, left.get(i));
            expectSuccess(rig, right.get(i));
        }
    }

    private static void expectOnceOn(String role, Operation operation) {
        assertEquals(1, operation.firings().size(), () -> "callbacks of a " + operation.kind());
        assertEquals(
                role,
                operation.firings().get(0).thread().getName(),
                () -> "the thread that ran the WaitAnyOnly callback of a " + operation.kind());
    }
}
