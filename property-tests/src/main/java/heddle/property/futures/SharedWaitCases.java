package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.operation.BlockedWait;
import heddle.property.operation.DoomedDevice;
import heddle.property.operation.HeldCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.Meeting;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Subject;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-9: several threads wait for one future. */
@ExtendWith(RigParameter.class)
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
final class SharedWaitCases {
    private static final List<Kind> CHEAP = List.of(Kind.WORK_DONE, Kind.POP, Kind.MAP);
    private static final int WAITERS = 8;
    private static final int OPERATIONS = 8;
    private static final Duration WATCH = Duration.ofMillis(60);

    @Test
    @Clause({"ASY-9", "TS-2", "TS-7"})
    @Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
    @DisplayName("Eight threads blocked in waits for one future all return, and one of them runs the callback")
    void allReturn(Rig rig) {
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        List<BlockedWait> waiting = IntStream.range(0, WAITERS)
                .mapToObj(i -> BlockedWait.begin(rig, "waiter-" + i, FutureWaits.of(doomed.lost())))
                .toList();
        waiting.get(WAITERS - 1).endsIn(WATCH); // the others are likely to wait by then; the claim holds either way
        doomed.lose();

        waiting.forEach(waiter -> waiter.expectSuccess("the loss of a device that was destroyed meanwhile"));
        assertEquals(1, doomed.lost().firings().size(), "callbacks of the loss");
        doomed.release();
    }

    @Test
    @Statistical
    @Clause({"ASY-9", "ASY-1", "TS-2"})
    @DisplayName("Three threads that wait for one future at once all find it complete, and it calls back once")
    void together(Rig rig) {
        AtomicInteger beforeTheEnd = new AtomicInteger();
        Race race = rig.race("waiter-0", "waiter-1", "waiter-2");
        race.repeat(round -> {
            try (Starter starter = new Starter(rig)) {
                List<Operation> operations =
                        starter.start(CHEAP.get(round.number() % CHEAP.size()), WAIT_ANY_ONLY, OPERATIONS);
                Meeting meeting = new Meeting(rig, 3);
                Actor.Work work = meeting.work(
                        () -> operations.forEach(operation -> {
                            expectComplete(rig, operation);
                            beforeTheEnd.addAndGet(operation.hasFired() ? 0 : 1);
                        }),
                        () -> expectComplete(rig, operations.get(0)));
                round.together(work, work, work);
                for (Operation operation : operations) {
                    assertEquals(
                            1, operation.firings().size(), "callbacks of an operation that three threads wait for");
                    assertTrue(
                            operation.firings().get(0).thread().getName().startsWith("waiter"),
                            "the callback of an operation ran on a thread that waits for it");
                }
            }
        });
        rig.report("waits that returned before another thread's callback had ended: "
                + (beforeTheEnd.get() == 0 ? "none" : "some"));
    }

    @Test
    @Clause({"ASY-9", "TS-7"})
    @DisplayName("A thread that waits while another runs the future's callback returns once that has ended")
    void besideTheCallback(Rig rig) throws Exception {
        try (Starter starter = new Starter(rig)) {
            Subject subject = starter.keep(Subject.of(Kind.WORK_DONE, rig));
            BlockedWait waiting;
            try (HeldCallback held = new HeldCallback(rig, subject, PumpCall.WAIT_ANY, Kind.WORK_DONE.toString())) {
                waiting = BlockedWait.begin(rig, "waiter", FutureWaits.of(held.operation()));
                rig.report(
                        waiting.endsIn(WATCH)
                                ? "a wait beside the callback returned before that had ended"
                                : "a wait beside the callback lasted until that had ended");
            }
            waiting.expectSuccess("a future whose callback another thread had begun to run");
        }
    }

    private static void expectComplete(Rig rig, Operation operation) {
        FutureWaits waits = FutureWaits.of(operation);
        WaitStatus status = new Waits(rig).await(waits);
        assertEquals(SUCCESS, status, () -> "the status of one of three waits for a " + operation.kind());
        assertTrue(waits.completed(0), () -> "one of three waits reports the " + operation.kind() + " complete");
    }
}
