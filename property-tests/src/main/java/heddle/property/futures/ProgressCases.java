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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-7: a thread that waits holds nobody back, and is woken. What it waits for is the loss of a device. */
@ExtendWith(RigParameter.class)
@Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
final class ProgressCases {
    private static final Duration WATCH = Duration.ofMillis(30);

    @Test
    @Clause({"TS-7", "TS-2"})
    @DisplayName("While a thread is blocked in a wait, operations of every kind are started and completed on another")
    void besideAWait(Rig rig) {
        Waits timed = Waits.timed(rig);
        Actor user = rig.actor("user");
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        Actor.Running<WaitStatus> waiting = waitForTheLoss(rig, timed, "waiter", doomed);
        try (Starter starter = new Starter(rig)) {
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
        }
        assertFalse(waiting.isDone(), "the wait for the loss of a device ended before the device was lost");
        doomed.lose();
        assertEquals(SUCCESS, waiting.within(Patience.with(rig)), "the status of the wait, after the loss");
        doomed.release();
    }

    @Test
    @Clause({"TS-7", "ASY-5"})
    @DisplayName("Of two threads blocked in waits for different futures, the one whose future completes returns")
    void rightOne(Rig rig) {
        Waits timed = Waits.timed(rig);
        DoomedDevice first = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        DoomedDevice second = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        Actor.Running<WaitStatus> firstWait = waitForTheLoss(rig, timed, "waiter-0", first);
        Actor.Running<WaitStatus> secondWait = waitForTheLoss(rig, timed, "waiter-1", second);

        second.lose();
        assertEquals(SUCCESS, secondWait.within(Patience.with(rig)), "the wait for the device that was destroyed");
        assertFalse(firstWait.isDone(), "the wait for the other device ended too");
        first.lose();
        assertEquals(SUCCESS, firstWait.within(Patience.with(rig)), "the wait for the other device, after its loss");
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
            DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
            round.together(
                    () -> assertEquals(
                            SUCCESS,
                            timed.await(FutureWaits.of(doomed.lost())),
                            "the status of a wait of " + Patience.with(rig).toMillis()
                                    + " ms for the loss of a device that was destroyed as it began"),
                    doomed::lose);
            doomed.release();
        });
    }

    /** Waits as long as a call may take, and is likely to wait when this returns; the claims hold if it does not yet. */
    private static Actor.Running<WaitStatus> waitForTheLoss(Rig rig, Waits timed, String role, DoomedDevice doomed) {
        long longNanos = rig.backend().callBound().toNanos();
        Actor.Running<WaitStatus> waiting =
                rig.actor(role).start(() -> timed.forNanos(FutureWaits.of(doomed.lost()), longNanos));
        assertFalse(waiting.endsIn(WATCH), "the wait on thread '" + role + "' ended while its future was pending");
        return waiting;
    }

    private static void expectDone(Rig rig, Actor user, String what, Actor.Work work) {
        Actor.Running<Boolean> running = user.start(() -> {
            work.run();
            return true;
        });
        try {
            running.within(Patience.with(rig));
        } catch (AssertionError e) {
            throw running.isDone() ? e : new AssertionError(
                    what + " on thread '" + user.role() + "' were not done after "
                            + Patience.with(rig).toMillis() + " ms, while another thread was blocked in a wait", e);
        }
    }
}
