package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.Meeting;
import heddle.property.operation.Patience;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-4: an AllowSpontaneous callback may come at any time, comes in a pump at the latest, and comes once. */
@ExtendWith(RigParameter.class)
final class SpontaneousCases {
    private static final List<Kind> CHEAP = List.of(Kind.POP, Kind.WORK_DONE, Kind.MAP);
    private static final int LEFT_ALONE_MILLIS = 15;

    @Test
    @Clause("ASY-4")
    @DisplayName("AllowSpontaneous callbacks of every kind come with ProcessEvents, if not before")
    void atTheLatest(Rig rig) throws InterruptedException {
        List<String> alone = new ArrayList<>();
        Actor pumper = rig.actor("pumper");
        try (Starter starter = new Starter(rig)) {
            for (Kind kind : Kind.available(rig)) {
                Operation operation = starter.start(kind, ALLOW_SPONTANEOUS);
                if (operation.hasFired()) {
                    alone.add(kind + " inside the starting call");
                } else if (operation.awaitFired(LEFT_ALONE_MILLIS, TimeUnit.MILLISECONDS)) {
                    alone.add(kind + " on a thread of the implementation");
                }
                assertTrue(
                        pumper.call(() -> PumpCall.PROCESS_EVENTS.untilFired(rig, operation)),
                        "the AllowSpontaneous callback of " + kind + " ran while thread 'pumper' pumped");
                rig.instance().processEvents();
                assertEquals(1, operation.firings().size(), "callbacks of one spontaneous " + kind);
                assertEquals(kind.success(), operation.result().status(), "the status of one spontaneous " + kind);
            }
        }
        rig.report("without a pump: " + (alone.isEmpty() ? "none" : String.join(", ", alone)));
    }

    @Test
    @Statistical
    @Clause({"ASY-4", "ASY-1"})
    @DisplayName("AllowSpontaneous callbacks come once, while three threads start operations and pump")
    void once(Rig rig) {
        Race race = rig.race("user-0", "user-1", "user-2");
        race.repeat(round -> {
            try (Starter starter = new Starter(rig)) {
                Queue<Operation> operations = new ConcurrentLinkedQueue<>();
                Meeting meeting = new Meeting(rig, 3);
                Actor.Work work = meeting.work(
                        () -> {
                            CHEAP.forEach(kind -> operations.add(starter.start(kind, ALLOW_SPONTANEOUS)));
                            pump(rig, operations);
                        },
                        () -> rig.instance().processEvents());
                round.together(work, work, work);
                rig.instance().processEvents();
                for (Operation operation : operations) {
                    assertEquals(1, operation.firings().size(), "callbacks of one spontaneous " + operation.kind());
                }
            }
        });
    }

    private static void pump(Rig rig, Queue<Operation> operations) {
        Deadline.in(Patience.with(rig)).poll(() -> {
            rig.instance().processEvents();
            return operations.size() == 3 * CHEAP.size() && operations.stream().allMatch(Operation::hasFired);
        });
    }
}
