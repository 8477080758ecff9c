package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static heddle.webgpu.WaitStatus.TIMED_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.DoomedDevice;
import heddle.property.operation.Waits;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-16: what a blocked wait costs, as ratios of times that were taken side by side. */
@ExtendWith(RigParameter.class)
@Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
final class WaitCostCases {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A spinning thread takes all of the time, or what a busy machine leaves it; a sleeping one takes a thousandth. */
    private static final int LEAST_TIME_PER_CPU_TIME = 10;

    private static final Duration SPELL = Duration.ofMillis(150);
    private static final Duration WARM_UP = Duration.ofMillis(5);

    private static final int WAKES = 9;
    private static final Duration ASLEEP = Duration.ofMillis(5);
    /** How many times as long as a wake-up of a plain latch a wake-up may take. */
    private static final long MOST_PER_LATCH = 100;
    /** Shorter times say more about the machine than about the library. */
    private static final long SHORTEST_NANOS = 100_000;

    @Test
    @Clause("ASY-16")
    @DisplayName("A thread that is blocked in a wait takes little of the processor")
    void doesNotSpin(Rig rig) {
        Waits timed = Waits.timed(rig);
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        FutureWaits waits = FutureWaits.of(doomed.lost());
        long cpuNanos = rig.actor("waiter").call(() -> {
            timed.forNanos(waits, WARM_UP.toNanos());
            long before = THREADS.getCurrentThreadCpuTime();
            assertEquals(TIMED_OUT, timed.forNanos(waits, SPELL.toNanos()), "the wait for a device that lives");
            return THREADS.getCurrentThreadCpuTime() - before;
        });
        assertTrue(
                cpuNanos * LEAST_TIME_PER_CPU_TIME < SPELL.toNanos(),
                "a wait of " + SPELL.toNanos() + " ns took " + cpuNanos + " ns of processor time");
        lose(doomed, timed);
    }

    @Test
    @Clause("ASY-16")
    @DisplayName("A blocked wait comes back soon after its operation completes")
    void isPrompt(Rig rig) {
        Waits timed = Waits.timed(rig);
        Actor waiter = rig.actor("waiter");
        long[] latchNanos = new long[WAKES];
        long[] waitNanos = new long[WAKES];
        for (int i = 0; i < WAKES; i++) {
            latchNanos[i] = latchWakeNanos(waiter);
            waitNanos[i] = waitWakeNanos(rig, waiter, timed);
        }
        long latch = Math.max(SHORTEST_NANOS, median(latchNanos));
        long wait = median(waitNanos);
        assertTrue(
                wait < latch * MOST_PER_LATCH,
                "the median of " + WAKES + " waits came back " + wait + " ns after their operation had completed; "
                        + "threads that a latch woke meanwhile came back after " + latch + " ns");
    }

    private static long latchWakeNanos(Actor waiter) {
        CountDownLatch latch = new CountDownLatch(1);
        Actor.Running<Long> waiting = waiter.start(() -> {
            latch.await(1, TimeUnit.SECONDS);
            return System.nanoTime();
        });
        waiting.endsIn(ASLEEP);
        long nanos = System.nanoTime();
        latch.countDown();
        return waiting.await() - nanos;
    }

    private static long waitWakeNanos(Rig rig, Actor waiter, Waits timed) {
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        Actor.Running<Long> waiting = waiter.start(() -> {
            WaitStatus status = timed.await(FutureWaits.of(doomed.lost()));
            assertEquals(SUCCESS, status, "the status of a wait for a device that was destroyed meanwhile");
            return System.nanoTime();
        });
        waiting.endsIn(ASLEEP);
        doomed.lose();
        long nanos = System.nanoTime();
        long woken = waiting.await();
        doomed.release();
        return woken - nanos;
    }

    private static void lose(DoomedDevice doomed, Waits timed) {
        doomed.lose();
        assertEquals(SUCCESS, timed.await(FutureWaits.of(doomed.lost())), "the wait after the loss");
        doomed.release();
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
