package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static heddle.webgpu.WaitStatus.TIMED_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.DoomedDevice;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the clauses on WaitAny ask of one thread that waits for operations of its own. What stays pending is the loss of a
 * device, which nobody else can bring about.
 */
@Confined
@ExtendWith(RigParameter.class)
@Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
final class OneThreadWaitCases {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration TIMEOUT = Duration.ofMillis(60);

    /** How much earlier than asked a wait may end: clocks differ. */
    private static final Duration EARLY = Duration.ofMillis(2);

    private static final Duration WARM_UP = Duration.ofMillis(5);
    private static final Duration SPELL = Duration.ofMillis(150);

    /** A spinning thread takes all of the time, or what a busy machine leaves it; a sleeping one takes a thousandth. */
    private static final int LEAST_TIME_PER_CPU_TIME = 10;

    @Test
    @Clause("ASY-5")
    @DisplayName("On one thread WaitAny with timeout 0 looks at a pending future and returns")
    void polls(Rig rig) {
        assertEquals(TIMED_OUT, whilePending(rig, waits -> new Waits(rig).poll(waits)), "the status of a poll");
    }

    @Test
    @Clause("ASY-5")
    @DisplayName("On one thread WaitAny for a pending future ends once its time has passed, and no sooner")
    void timesOut(Rig rig) {
        Waits timed = Waits.timed(rig);
        long tookNanos = whilePending(rig, waits -> {
            long beganNanos = System.nanoTime();
            assertEquals(TIMED_OUT, timed.forNanos(waits, TIMEOUT.toNanos()), "the status of a wait");
            return System.nanoTime() - beganNanos;
        });
        assertTrue(
                tookNanos >= TIMEOUT.minus(EARLY).toNanos(),
                "a wait of " + TIMEOUT.toNanos() + " ns timed out after " + tookNanos + " ns");
    }

    @Test
    @Clause("ASY-16")
    @DisplayName("On one thread a wait for what stays pending takes little of the processor")
    void doesNotSpin(Rig rig) {
        Waits timed = Waits.timed(rig);
        long cpuNanos = whilePending(rig, waits -> {
            timed.forNanos(waits, WARM_UP.toNanos());
            long before = THREADS.getCurrentThreadCpuTime();
            timed.forNanos(waits, SPELL.toNanos());
            return THREADS.getCurrentThreadCpuTime() - before;
        });
        assertTrue(
                cpuNanos * LEAST_TIME_PER_CPU_TIME < SPELL.toNanos(),
                "a wait of " + SPELL.toNanos() + " ns took " + cpuNanos + " ns of processor time");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause({"ASY-5", "ASY-6"})
    @DisplayName("On one thread a timed wait ends when its operation completes, and has run the callback")
    void completes(Kind kind, Rig rig) {
        Waits timed = Waits.timed(rig);
        try (Starter starter = new Starter(rig)) {
            Operation operation = starter.start(kind, WAIT_ANY_ONLY);
            FutureWaits waits = FutureWaits.of(operation);

            assertEquals(SUCCESS, timed.await(waits), "the status of the wait for a " + kind);

            assertTrue(waits.completed(0), "the future of the " + kind + " is reported complete");
            assertEquals(1, operation.firings().size(), "callbacks of the " + kind + " by the end of the wait");
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-7")
    @DisplayName("On one thread a future that was completed is reported complete again, without another callback")
    void again(PumpCall first, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            for (Kind kind : Kind.available(rig)) {
                Operation operation = starter.start(kind, first.mode());
                assertTrue(first.untilFired(rig, operation), "the callback of the " + kind + " ran in " + first);
                FutureWaits waits = FutureWaits.of(operation);

                WaitStatus status = new Waits(rig).poll(waits);

                assertEquals(SUCCESS, status, "the status of a poll for a " + kind + " that has called back");
                assertTrue(waits.completed(0), "the future of the " + kind + " is reported complete again");
                assertEquals(1, operation.firings().size(), "callbacks of the " + kind + ", after another poll");
            }
        }
    }

    /** Lets a case look at a future that is pending and stays so; then has it completed. */
    private static <T> T whilePending(Rig rig, Function<FutureWaits, T> look) {
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        FutureWaits waits = FutureWaits.of(doomed.lost());
        T seen = look.apply(waits);
        assertFalse(waits.completed(0), "the pending future is reported complete");
        assertEquals(0, doomed.lost().firings().size(), "callbacks of the pending operation");
        doomed.lose();
        assertEquals(SUCCESS, new Waits(rig).await(waits), "the status of the wait after the loss");
        doomed.release();
        return seen;
    }
}
