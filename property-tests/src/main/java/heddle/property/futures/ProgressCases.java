package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-7: a thread that waits holds nobody back, and is woken. What it waits for is the loss of a device. */
@ExtendWith(RigParameter.class)
@Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
final class ProgressCases {
    private static final Duration WATCH = Duration.ofMillis(30);
    private static final int DEVICES = 4;

    @Test
    @Clause({"TS-7", "TS-2"})
    @DisplayName("While a thread is blocked in a wait, operations of every kind are started and completed on another")
    void besideAWait(Rig rig) {
        Waits timed = Waits.timed(rig);
        Actor user = rig.actor("user");
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        try (Starter starter = new Starter(rig)) {
            BlockedWait waiting = waitForTheLoss(rig, "waiter", doomed);
            for (Kind kind : Kind.available(rig)) {
                expectDone(rig, user, kind + " and ProcessEvents", () -> {
                    Operation pumped = starter.start(kind, ALLOW_PROCESS_EVENTS);
                    assertTrue(PumpCall.PROCESS_EVENTS.untilFired(rig, pumped), kind + " called back in a pump");
                });
                expectDone(rig, user, kind + " and WaitAny", () -> {
                    Operation waited = starter.start(kind, WAIT_ANY_ONLY);
                    assertEquals(SUCCESS, timed.await(FutureWaits.of(waited)), "the wait for a " + kind);
                });
            }
            doomed.lose();
            waiting.expectSuccess("the loss of a device, which came after all of that");
        }
        doomed.release();
    }

    @Test
    @Clause({"TS-7", "ASY-5"})
    @DisplayName("Of two threads blocked in waits for different futures, the one whose future completes returns")
    void rightOne(Rig rig) {
        DoomedDevice first = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        DoomedDevice second = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        BlockedWait firstWait = waitForTheLoss(rig, "waiter-0", first);
        BlockedWait secondWait = waitForTheLoss(rig, "waiter-1", second);

        second.lose();
        secondWait.expectSuccess("the device that was destroyed first");
        assertFalse(firstWait.running().isDone(), "the wait for the other device ended too");
        first.lose();
        firstWait.expectSuccess("the device that was destroyed last");
        first.release();
        second.release();
    }

    @Test
    @Statistical
    @Clause({"TS-7", "ASY-5"})
    @DisplayName("A wait that begins while its operation completes is woken")
    void wakeUp(Rig rig) {
        Waits timed = Waits.timed(rig);
        Race race = rig.race("waiter", "destroyer");
        race.repeat(round -> {
            List<DoomedDevice> doomed = Stream.generate(() -> DoomedDevice.open(rig, WAIT_ANY_ONLY))
                    .limit(DEVICES)
                    .toList();
            CyclicBarrier step = new CyclicBarrier(2);
            AtomicReference<String> fault = new AtomicReference<>("");
            round.together(
                    () -> {
                        for (DoomedDevice next : doomed) {
                            step.await(1, TimeUnit.MINUTES);
                            if (fault.get().isEmpty()) { // one is enough, and dear
                                fault.set(faultOfWaking(rig, timed, next));
                            }
                        }
                    },
                    () -> {
                        for (DoomedDevice next : doomed) {
                            step.await(1, TimeUnit.MINUTES);
                            next.lose();
                        }
                    });
            assertEquals("", fault.get(), "what went wrong with a wait for a device that was destroyed as it began");
            doomed.forEach(DoomedDevice::release);
        });
    }

    private static String faultOfWaking(Rig rig, Waits timed, DoomedDevice doomed) {
        long timeoutMillis = Patience.with(rig).toMillis();
        long beganNanos = System.nanoTime();
        WaitStatus status = timed.await(FutureWaits.of(doomed.lost()));
        long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beganNanos);
        return status.equals(SUCCESS) && tookMillis < timeoutMillis
                ? ""
                : "a wait of " + timeoutMillis + " ms ended with " + status + " after " + tookMillis + " ms";
    }

    /** Begins a wait for a device that lives. */
    private static BlockedWait waitForTheLoss(Rig rig, String role, DoomedDevice doomed) {
        BlockedWait waiting = BlockedWait.begin(rig, role, FutureWaits.of(doomed.lost()));
        assertFalse(waiting.endsIn(WATCH), "the wait on thread '" + role + "' ended while its future was pending");
        return waiting;
    }

    private static void expectDone(Rig rig, Actor user, String what, Actor.Work work) {
        Actor.Running<Boolean> running = user.start(() -> {
            work.run();
            return true;
        });
        try {
            running.within(Patience.with(rig), what);
        } catch (AssertionError e) {
            throw running.isDone()
                    ? e
                    : new AssertionError(e.getMessage() + ", while another thread was blocked in a wait", e);
        }
    }
}
