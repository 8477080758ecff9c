package heddle.webgpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import heddle.webgpu.CallbackLedger.Retention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CallbackLedgerTest {
    private final CallbackLedger ledger = new CallbackLedger(Retention.KEEP);

    @Test
    void operation_thatFiresOnce_isNoFault() throws InterruptedException {
        List<Firing> told = new ArrayList<>();
        Operation operation = open(ledger, told::add);
        assertThat(ledger.pending()).containsExactly(operation);

        Firing firing = firing(operation, CallbackKind.BUFFER_MAP);
        ledger.fired(firing);

        assertThat(told).containsExactly(firing);
        assertThat(operation.result()).isEqualTo(firing);
        assertThat(operation.awaitFired(0, TimeUnit.SECONDS)).isTrue();
        assertThat(ledger.pending()).isEmpty();
        assertThat(ledger.faults()).isEmpty();
    }

    @Test
    void userdata_ofTwoOperations_differs() {
        CallbackInfo one = open(ledger, CallbackBody.NOTHING).callbackInfo();
        CallbackInfo two = open(ledger, CallbackBody.NOTHING).callbackInfo();

        assertThat(List.of(one.userdata1(), one.userdata2(), two.userdata1(), two.userdata2()))
                .doesNotHaveDuplicates()
                .doesNotContain(0L);
    }

    @Test
    void operation_thatFiresTwice_isAFaultAndHasNoResult() {
        Operation operation = open(ledger, CallbackBody.NOTHING);
        ledger.fired(firing(operation, CallbackKind.BUFFER_MAP));
        ledger.fired(firing(operation, CallbackKind.BUFFER_MAP));

        assertThat(ledger.faults()).singleElement().asString().contains("fired again");
        assertThatIllegalStateException().isThrownBy(operation::result).withMessageContaining("2 times");
    }

    @Test
    void operation_thatFiresAgainInsideItsBody_isAFault() {
        List<Operation> self = new ArrayList<>();
        int[] depth = {0};
        Operation operation = open(ledger, firing -> {
            if (depth[0]++ == 0) {
                ledger.fired(firing(self.get(0), CallbackKind.BUFFER_MAP));
            }
        });
        self.add(operation);
        ledger.fired(firing(operation, CallbackKind.BUFFER_MAP));

        assertThat(ledger.faults()).singleElement().asString().contains("fired again");
    }

    @Test
    void firing_withAlienUserdata_isAFaultAndFiresNothing() {
        Operation operation = open(ledger, CallbackBody.NOTHING);
        ledger.fired(new Firing(CallbackKind.BUFFER_MAP, 4711, 0, 1, 0, 0, "", null));

        assertThat(ledger.faults())
                .singleElement()
                .asString()
                .contains("no open operation")
                .contains("4711");
        assertThat(operation.hasFired()).isFalse();
    }

    @Test
    void firing_withTheSecondUserdataOfAnother_isAFault() {
        Operation one = open(ledger, CallbackBody.NOTHING);
        Operation two = open(ledger, CallbackBody.NOTHING);
        ledger.fired(new Firing(
                CallbackKind.BUFFER_MAP,
                one.callbackInfo().userdata1(),
                two.callbackInfo().userdata2(),
                1,
                0,
                0,
                "",
                null));

        assertThat(ledger.faults()).singleElement().asString().contains("userdata2");
    }

    @Test
    void firing_ofAnotherKind_isAFault() {
        ledger.fired(firing(open(ledger, CallbackBody.NOTHING), CallbackKind.QUEUE_WORK_DONE));

        assertThat(ledger.faults()).singleElement().asString().contains("BUFFER_MAP operation was answered by");
    }

    @Test
    void body_thatThrows_isAFaultAndGoesNoFurther() {
        Operation broken = open(ledger, firing -> {
            throw new IOException("checked");
        });
        Operation worse = open(ledger, firing -> {
            throw new StackOverflowError("an error");
        });
        ledger.fired(firing(broken, CallbackKind.BUFFER_MAP));
        ledger.fired(firing(worse, CallbackKind.BUFFER_MAP));

        assertThat(ledger.faults()).hasSize(2);
        assertThat(ledger.faults().get(0)).contains("checked");
        assertThat(ledger.faults().get(1)).contains("an error");
        assertThat(broken.hasFired()).isTrue();
    }

    @Test
    void firing_beforeTheCallHasReturned_isKept() {
        Gpu gpu = new Gpu(FakeWebGpu.processing(sink -> {}), ledger);
        Operation operation =
                gpu.begin(CallbackKind.BUFFER_MAP, CallbackMode.ALLOW_SPONTANEOUS, CallbackBody.NOTHING, info -> {
                    ledger.fired(
                            new Firing(CallbackKind.BUFFER_MAP, info.userdata1(), info.userdata2(), 1, 0, 0, "", null));
                    return 9;
                });

        assertThat(operation.hasFired()).isTrue();
        assertThat(operation.future()).isEqualTo(9);
        assertThat(ledger.faults()).isEmpty();
    }

    @Test
    void uncapturedErrors_anyNumber_areNoFaultAndNeverPending() {
        Operation event =
                ledger.open(CallbackKind.UNCAPTURED_ERROR, CallbackMode.ALLOW_SPONTANEOUS, CallbackBody.NOTHING);
        assertThat(ledger.pending()).isEmpty();
        ledger.fired(firing(event, CallbackKind.UNCAPTURED_ERROR));
        ledger.fired(firing(event, CallbackKind.UNCAPTURED_ERROR));

        assertThat(event.firings()).hasSize(2);
        assertThat(ledger.faults()).isEmpty();
    }

    @Test
    void forget_afterAFiring_keepsNothingAndKnowsTheSecondAsAlien() {
        CallbackLedger small = new CallbackLedger(Retention.FORGET);
        Operation operation = open(small, CallbackBody.NOTHING);
        small.fired(firing(operation, CallbackKind.BUFFER_MAP));
        assertThat(small.pending()).isEmpty();
        assertThat(small.faults()).isEmpty();

        small.fired(firing(operation, CallbackKind.BUFFER_MAP));
        assertThat(small.faults()).singleElement().asString().contains("no open operation");
    }

    @Test
    void faults_beyondABound_areCounted() {
        for (int i = 0; i < 150; i++) {
            ledger.fired(new Firing(CallbackKind.BUFFER_MAP, -i, 0, 1, 0, 0, "", null));
        }

        assertThat(ledger.faults()).hasSize(101).last().isEqualTo("and 50 more");
    }

    private static Operation open(CallbackLedger ledger, CallbackBody body) {
        return ledger.open(CallbackKind.BUFFER_MAP, CallbackMode.ALLOW_PROCESS_EVENTS, body);
    }

    private static Firing firing(Operation operation, CallbackKind kind) {
        CallbackInfo info = operation.callbackInfo();
        return new Firing(kind, info.userdata1(), info.userdata2(), 1, 0, 0, "", null);
    }
}
