package heddle.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.descriptor.ShippedDescriptors;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Fn;
import heddle.webgpu.Gpu;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleCallsTest {
    private final List<Fn> calls = new ArrayList<>();
    private final CallbackLedger ledger = new CallbackLedger(CallbackLedger.Retention.KEEP);
    private final Stage stage = Stage.open(
            ShippedDescriptors.find("wgpu-native").orElseThrow(), new Gpu(AnsweringWebGpu.telling(calls::add), ledger));

    @ParameterizedTest
    @EnumSource
    void call_ofEachFunction_makesThatCallAlone(Fn function) {
        try (ExampleObjects objects = new ExampleObjects(stage)) {
            Runnable call = ExampleCalls.all().of(function).prepare(objects);
            calls.clear();

            call.run();

            assertThat(calls).containsExactly(function);
            objects.settle();
        }
        assertThat(ledger.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void objects_closedAfterTheCall_haveGivenBackEveryReference(Fn function) {
        calls.clear();
        try (ExampleObjects objects = new ExampleObjects(stage)) {
            ExampleCalls.all().of(function).prepare(objects).run();
            objects.settle();
        }

        assertThat(calls.stream().mapToInt(ExampleCallsTest::references).sum())
                .as("references taken and not given back by %s", calls)
                .isZero();
    }

    @Test
    void add_ofASecondExample_isRefused() {
        ExampleCalls all = ExampleCalls.all();

        assertThatThrownBy(() -> all.add(Fn.BUFFER_UNMAP, objects -> () -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wgpuBufferUnmap");
    }

    /** Returns how many references a call gives the application. */
    private static int references(Fn function) {
        String name = function.name();
        if (name.endsWith("_RELEASE")) {
            return -1;
        }
        boolean gives = name.endsWith("_ADD_REF")
                || name.contains("CREATE_")
                || name.contains("_BEGIN_COMPUTE_PASS")
                || name.contains("_BEGIN_RENDER_PASS")
                || name.contains("_REQUEST_")
                || name.endsWith("_GET_QUEUE")
                || name.endsWith("_GET_BIND_GROUP_LAYOUT")
                || name.endsWith("_FINISH");
        return gives ? 1 : 0;
    }
}
