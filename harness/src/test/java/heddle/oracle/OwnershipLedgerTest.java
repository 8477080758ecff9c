package heddle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Adapter;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.FakeWebGpu;
import heddle.webgpu.Firing;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import org.junit.jupiter.api.Test;

class OwnershipLedgerTest {
    private static final long ADAPTER = 0x10;

    private final OwnershipLedger references = new OwnershipLedger(FakeWebGpu.processing(this::bring));
    private final Gpu gpu = new Gpu(references, new CallbackLedger(CallbackLedger.Retention.KEEP));
    private final Instance instance = gpu.createInstance(null);
    private CallbackKind bringing = CallbackKind.REQUEST_ADAPTER;
    private long userdata;

    @Test
    void references_allGivenBack_areEven() {
        instance.addRef();
        instance.release();
        instance.release();

        assertThat(references.outstanding()).isEmpty();
        assertThat(references.faults()).isEmpty();
    }

    @Test
    void references_keptBack_areNamedByTheirGiver() {
        instance.addRef();

        assertThat(references.outstanding()).containsExactly("2 of wgpuCreateInstance");
    }

    @Test
    void object_releasedOnceTooOften_isAFault() {
        instance.release();
        instance.release();

        assertThat(references.faults())
                .singleElement()
                .asString()
                .contains("wgpuInstanceRelease on Instance@1")
                .contains("held no reference");
    }

    @Test
    void object_usedAfterItsLastRelease_isAFault() {
        instance.release();
        instance.processEvents();

        assertThat(references.faults()).singleElement().asString().contains("wgpuInstanceProcessEvents");
    }

    @Test
    void object_thatACallbackBrings_isTheProgramsToGiveBack() {
        Operation request = instance.requestAdapter(null, CallbackMode.ALLOW_PROCESS_EVENTS);
        userdata = request.callbackInfo().userdata1();
        instance.processEvents();
        instance.release();

        assertThat(references.outstanding()).containsExactly("1 of REQUEST_ADAPTER callback");
        new Adapter(gpu, ADAPTER).release();
        assertThat(references.outstanding()).isEmpty();
    }

    @Test
    void object_thatACallbackOnlyNames_isNot() {
        bringing = CallbackKind.DEVICE_LOST;
        instance.processEvents();
        instance.release();

        assertThat(references.outstanding()).isEmpty();
    }

    @Test
    void faults_withoutEnd_areCounted() {
        instance.release();
        for (int i = 0; i < 50; i++) {
            instance.processEvents();
        }

        assertThat(references.faults()).hasSize(21).last().isEqualTo("and 30 more");
    }

    private void bring(CallbackSink sink) {
        sink.fired(new Firing(bringing, userdata, userdata, 1, ADAPTER, 0, "", null));
    }
}
