package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class WaitingMutantsTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void shortTimeout_inSeconds_isNone() {
        try (Fixture fixture = mutant("timeout-in-seconds")) {
            long began = System.nanoTime();
            WaitStatus status = waitForTheLoss(fixture, SHORT.toNanos());

            assertThat(status).isEqualTo(WaitStatus.TIMED_OUT);
            assertThat(System.nanoTime() - began).isLessThan(SHORT.toNanos());
        }
    }

    @Test
    void longestTimeout_takenAsSigned_isNone() {
        try (Fixture fixture = mutant("timeout-taken-as-signed")) {
            assertThat(waitForTheLoss(fixture, -1)).isEqualTo(WaitStatus.TIMED_OUT);
        }
    }

    @Test
    void zeroTimeout_blocksUntilTheLoss() {
        try (Fixture fixture = mutant("zero-timeout-blocks")) {
            FutureTask<WaitStatus> poll = InThreads.start(() -> waitForTheLoss(fixture, 0));
            fixture.device.destroy();

            assertThat(InThreads.join(poll)).isEqualTo(WaitStatus.SUCCESS);
        }
    }

    @Test
    void completeFutures_areMarkedWrongly() {
        assertThat(marks("marks-stop-at-the-first", false)).containsExactly(true, false);
        assertThat(marks("marks-go-by-future", true)).containsExactly(false, true);
        assertThat(marks("marks-go-by-future", false)).containsExactly(true, true);
    }

    @Test
    void completion_isToldOnce() {
        try (Fixture fixture = mutant("completion-told-once")) {
            Operation pop = fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);
            fixture.await(pop);

            assertThat(fixture.instance.waitAny(FutureWaits.of(pop), 0)).isEqualTo(WaitStatus.TIMED_OUT);
        }
    }

    @Test
    void invalidWaits_areMadeOrRefusedWrongly() {
        assertThat(mixed("timed-wait-unchecked", Fixture.DEADLINE_NANOS)).isEqualTo(WaitStatus.SUCCESS);
        assertThat(mixed("mixed-poll-refused", 0)).isEqualTo(WaitStatus.ERROR);
    }

    private static boolean[] marks(String name, boolean same) {
        try (Fixture fixture = mutant(name)) {
            Operation first = fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);
            Operation second = same ? first : fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);
            FutureWaits waits = FutureWaits.of(first, second);
            assertThat(fixture.instance.waitAny(waits, 0)).isEqualTo(WaitStatus.SUCCESS);
            return new boolean[] {waits.completed(0), waits.completed(1)};
        }
    }

    private static WaitStatus mixed(String name, long timeoutNanos) {
        try (Fixture fixture = mutant(name)) {
            Operation pop = fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);
            Operation done = fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY);
            return fixture.instance.waitAny(FutureWaits.of(pop, done), timeoutNanos);
        }
    }

    private static WaitStatus waitForTheLoss(Fixture fixture, long timeoutNanos) {
        return fixture.instance.waitAny(FutureWaits.ofIds(fixture.device.getLostFuture()), timeoutNanos);
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
