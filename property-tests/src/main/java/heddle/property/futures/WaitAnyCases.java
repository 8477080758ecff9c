package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static heddle.webgpu.WaitStatus.TIMED_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.BlockedWait;
import heddle.property.operation.DoomedDevice;
import heddle.property.operation.HeldCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Subject;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-5: when WaitAny returns, and with which status. What is pending is the loss of a device. */
@ExtendWith(RigParameter.class)
@Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
final class WaitAnyCases {
    private static final Duration TIMEOUT = Duration.ofMillis(60);
    /** How much earlier than asked a wait may end: clocks differ. */
    private static final Duration EARLY = Duration.ofMillis(2);

    /** Unsigned: the first is the longest there is. */
    private static final long[] LONGEST_NANOS = {-1, Long.MAX_VALUE, Long.MIN_VALUE};

    @Test
    @Clause("ASY-5")
    @DisplayName("WaitAny with timeout 0 looks at a pending future and returns")
    void polls(Rig rig) {
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        FutureWaits waits = FutureWaits.of(doomed.lost());

        WaitStatus status = rig.actor("poller")
                .start(() -> new Waits(rig).poll(waits))
                .within(Patience.with(rig), "a poll of a pending future");

        assertEquals(TIMED_OUT, status, "the status of a poll of a pending future");
        assertFalse(waits.completed(0), "the pending future is reported complete");
        lose(rig, doomed);
    }

    @Test
    @Clause("ASY-5")
    @DisplayName("WaitAny for a pending future reports TimedOut once its time has passed, and no sooner")
    void timesOut(Rig rig) {
        Waits timed = Waits.timed(rig);
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        FutureWaits waits = FutureWaits.of(doomed.lost());
        Actor waiter = rig.actor("waiter");

        long beganNanos = System.nanoTime();
        WaitStatus status = waiter.start(() -> timed.forNanos(waits, TIMEOUT.toNanos()))
                .within(Patience.with(rig), "a wait of " + TIMEOUT.toMillis() + " ms");
        long tookNanos = System.nanoTime() - beganNanos;

        assertEquals(TIMED_OUT, status, "the status of a wait for a future that stays pending");
        assertFalse(waits.completed(0), "the pending future is reported complete");
        assertTrue(
                tookNanos >= TIMEOUT.minus(EARLY).toNanos(),
                "a wait of " + TIMEOUT.toNanos() + " ns timed out after " + tookNanos + " ns");
        lose(rig, doomed);
    }

    @Test
    @Clause({"ASY-5", "ASY-6"})
    @DisplayName("WaitAny for two futures returns when one of them completes")
    void firstOfTwo(Rig rig) {
        DoomedDevice first = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        DoomedDevice second = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        FutureWaits waits = FutureWaits.of(first.lost(), second.lost());

        BlockedWait waiting = BlockedWait.begin(rig, "waiter", waits);
        rig.actor("destroyer").run(second::lose);

        waiting.expectSuccess("two devices, of which one was destroyed");
        assertFalse(waits.completed(0), "the future that is pending is reported complete");
        assertTrue(waits.completed(1), "the future that completed is reported complete");
        assertEquals(0, first.lost().firings().size(), "callbacks of the pending operation");
        assertEquals(1, second.lost().firings().size(), "callbacks of the complete operation, by the end of the wait");
        second.release();
        lose(rig, first);
    }

    @Test
    @Clause("ASY-5")
    @DisplayName("The longest timeouts are long, and end with the operation")
    void longestTimeouts(Rig rig) {
        Waits timed = Waits.timed(rig);
        Actor waiter = rig.actor("waiter");
        for (long timeoutNanos : LONGEST_NANOS) {
            String timeout = "timeout " + Long.toUnsignedString(timeoutNanos) + " ns";
            DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
            Actor.Running<WaitStatus> waiting =
                    waiter.start(() -> timed.forNanos(FutureWaits.of(doomed.lost()), timeoutNanos));
            assertFalse(
                    waiting.endsIn(TIMEOUT),
                    "a wait with " + timeout + " for a pending future ended within " + TIMEOUT.toMillis() + " ms");
            doomed.lose();
            assertEquals(SUCCESS, waiting.within(Patience.with(rig), "a wait with " + timeout), "its status");
            doomed.release();
        }
    }

    @Test
    @Clause({"ASY-5", "ASY-6"})
    @DisplayName("A timed wait for an operation of any kind returns when it completes, and has run its callback")
    void everyKind(Rig rig) {
        Waits timed = Waits.timed(rig);
        Actor waiter = rig.actor("waiter");
        try (Starter starter = new Starter(rig)) {
            for (Kind kind : Kind.available(rig)) {
                Operation operation = starter.start(kind, WAIT_ANY_ONLY);
                FutureWaits waits = FutureWaits.of(operation);
                WaitStatus status = waiter.call(() -> timed.await(waits));
                assertEquals(SUCCESS, status, "the status of the wait for a " + kind);
                assertTrue(waits.completed(0), "the future of the " + kind + " is reported complete");
                assertEquals(1, operation.firings().size(), "callbacks of the " + kind + " by the end of the wait");
                assertEquals(
                        "waiter",
                        operation.firings().get(0).thread().getName(),
                        "the thread that ran the callback of the " + kind);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-5")
    @DisplayName("WaitAny with timeout 0 does not block while another thread runs the future's callback")
    void pollsBesideItsCallback(PumpCall pump, Rig rig) throws Exception {
        Actor user = rig.actor("user");
        try (Starter starter = new Starter(rig)) {
            Subject subject = starter.keep(Subject.of(Kind.WORK_DONE, rig));
            try (HeldCallback held = new HeldCallback(rig, subject, pump, Kind.WORK_DONE.toString())) {
                FutureWaits waits = FutureWaits.of(held.operation());
                held.expectReturns(user, "WaitAny with timeout 0 for the same future", () -> {
                    WaitStatus status = new Waits(rig).poll(waits);
                    rig.report("a poll beside the callback: " + status + ", completed " + waits.completed(0));
                });
            }
        }
    }

    private static void lose(Rig rig, DoomedDevice doomed) {
        doomed.lose();
        assertEquals(SUCCESS, new Waits(rig).await(FutureWaits.of(doomed.lost())), "the wait after the loss");
        doomed.release();
    }
}
