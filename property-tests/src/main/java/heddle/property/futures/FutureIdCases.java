package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.Meeting;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-17: futures of operations that are under way together are told apart. */
@ExtendWith(RigParameter.class)
final class FutureIdCases {
    private static final List<Kind> CHEAP = List.of(Kind.POP, Kind.WORK_DONE, Kind.MAP);
    private static final List<CallbackMode> MODES = List.of(ALLOW_PROCESS_EVENTS, CallbackMode.ALLOW_SPONTANEOUS);

    @Test
    @Confined
    @Clause("ASY-17")
    @DisplayName("An operation of any kind has a future that is not null and no other's")
    void everyKind(Rig rig) {
        List<Operation> operations = new ArrayList<>();
        List<String> nulls = new ArrayList<>();
        try (Starter starter = new Starter(rig)) {
            for (Kind kind : Kind.available(rig)) {
                for (CallbackMode mode : MODES) {
                    Operation operation = starter.start(kind, mode);
                    operations.add(operation);
                    if (operation.future() == 0) {
                        nulls.add(kind + " in mode " + mode);
                    }
                }
            }
            operations.forEach(operation -> PumpCall.PROCESS_EVENTS.untilFired(rig, operation));
        }
        assertEquals(List.of(), nulls, "operations that were given the null future");
        expectDistinct(operations);
    }

    @Test
    @Statistical
    @Clause({"ASY-17", "TS-9"})
    @DisplayName("Operations that three threads start at once have futures of their own")
    void atOnce(Rig rig) {
        Race race = rig.race("starter-0", "starter-1", "starter-2");
        race.repeat(round -> {
            Queue<Operation> operations = new ConcurrentLinkedQueue<>();
            try (Starter starter = new Starter(rig)) {
                Meeting meeting = new Meeting(rig, 3);
                Runnable start = () -> CHEAP.forEach(kind -> operations.add(starter.start(kind, ALLOW_PROCESS_EVENTS)));
                Actor.Work work = meeting.work(start::run, start);
                round.together(work, work, work);
                expectDistinct(operations);
                operations.forEach(operation -> assertTrue(
                        PumpCall.PROCESS_EVENTS.untilFired(rig, operation),
                        () -> "the " + operation.kind() + " called back"));
            }
        });
    }

    private static void expectDistinct(Collection<Operation> operations) {
        Map<Long, Long> counts = operations.stream()
                .collect(Collectors.groupingBy(Operation::future, TreeMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count == 1);
        assertEquals(
                Map.of(),
                counts,
                () -> "futures of " + operations.size() + " operations under way together that several of them have");
    }
}
