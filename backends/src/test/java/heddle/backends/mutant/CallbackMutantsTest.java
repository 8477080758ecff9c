package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Operation;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallbackMutantsTest {
    @Test
    void callback_pumpedFromInside_firesAgain() {
        try (Fixture fixture = mutant("callback-fired-twice")) {
            Operation done = fixture.queue.onSubmittedWorkDone(
                    CallbackMode.ALLOW_PROCESS_EVENTS, firing -> fixture.instance.processEvents());
            fixture.await(fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY));
            fixture.instance.processEvents();

            assertThat(done.firings()).hasSize(2);
        }
    }

    @Test
    void userdata_ofCallbacksAtTheSameTime_isSwapped() {
        try (Fixture fixture = mutant("userdata-swapped")) {
            InThreads.together(2, thread -> {
                long deadline = System.nanoTime() + Fixture.DEADLINE_NANOS;
                while (fixture.ledger.faults().isEmpty() && System.nanoTime() - deadline < 0) {
                    fixture.device.popErrorScope(CallbackMode.ALLOW_SPONTANEOUS);
                }
                return thread;
            });

            assertThat(fixture.ledger.faults()).isNotEmpty();
            assertThat(fixture.ledger.pending()).isNotEmpty();
        }
    }

    @Test
    void waitAnyOnly_firesInProcessEvents() {
        try (Fixture fixture = mutant("wait-only-fires-in-process-events")) {
            Operation pop = fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);
            fixture.instance.processEvents();

            assertThat(pop.hasFired()).isTrue();
        }
    }

    @Test
    void waitAnyOnly_firesInAWaitForAnother() {
        try (Fixture fixture = mutant("wait-fires-all-ready")) {
            Operation first = fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);
            fixture.await(fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY));

            assertThat(first.hasFired()).isTrue();
        }
    }

    @Test
    void popAnswers_areGivenInTheOrderOfThePops() {
        try (Fixture fixture = mutant("pop-answers-in-order")) {
            fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
            fixture.makeError("of the first");
            Operation first = fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);
            Operation second = fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY);

            assertThat(fixture.await(second).message()).contains("of the first");
            assertThat(fixture.await(first).message()).doesNotContain("of the first");
        }
    }

    @Test
    void allowProcessEvents_firesOnAWorker() throws InterruptedException {
        try (Fixture fixture = mutant("process-events-callback-on-worker")) {
            Operation done = fixture.queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);

            assertThat(done.awaitFired(10, TimeUnit.SECONDS)).isTrue();
            assertThat(done.firings().get(0).thread()).isNotEqualTo(Thread.currentThread());
        }
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
