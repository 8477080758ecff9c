package heddle.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CTextTest {
    private final WebGpuTable shipped = WebGpuTable.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wgpuCreateInstance          | WGPUInstance (WGPUInstanceDescriptor const *)",
                "wgpuBufferUnmap             | void (WGPUBuffer)",
                "wgpuBufferMapAsync          | WGPUFuture (WGPUBuffer, WGPUMapMode, size_t, size_t, WGPUBufferMapCallbackInfo)",
                "wgpuBufferGetConstMappedRange | void const * (WGPUBuffer, size_t, size_t)",
                "wgpuBufferReadMappedRange   | WGPUStatus (WGPUBuffer, size_t, void *, size_t)",
                "wgpuBufferWriteMappedRange  | WGPUStatus (WGPUBuffer, size_t, void const *, size_t)",
                "wgpuQueueSubmit             | void (WGPUQueue, size_t, WGPUCommandBuffer const *)",
                "wgpuInstanceWaitAny         | WGPUWaitStatus (WGPUInstance, size_t, WGPUFutureWaitInfo *, uint64_t)",
                "wgpuDeviceGetLimits         | WGPUStatus (WGPUDevice, WGPULimits *)",
                "wgpuGetProcAddress          | WGPUProc (WGPUStringView)",
                "wgpuAdapterInfoFreeMembers  | void (WGPUAdapterInfo)",
            })
    void functionType_isTheHeaders(String function, String type) {
        assertThat(shipped.functions().stream().collect(Collectors.toMap(FunctionRow::cName, CText::functionType)))
                .containsEntry(function, type);
    }

    @Test
    void functionType_withoutParameters_saysVoid() {
        FunctionRow createLoom = SmallTable.WHOLE.parse().functions().get(0);
        assertThat(CText.functionType(createLoom)).isEqualTo("WGPULoom (void)");
    }

    @Test
    void callbackType_endsWithBothUserdata() {
        assertThat(CText.callbackType(shipped.callback("DeviceLost")))
                .isEqualTo("void (WGPUDevice const *, WGPUDeviceLostReason, WGPUStringView, void *, void *)");
    }

    @Test
    void memberType_ofAnArray_isCountAndPointer() {
        assertThat(new CLayout(shipped).of("DeviceDescriptor").members())
                .extracting(CText::memberType)
                .containsExactly(
                        "WGPUStringView",
                        "size_t",
                        "WGPUFeatureName const *",
                        "WGPULimits const *",
                        "WGPUQueueDescriptor",
                        "WGPUDeviceLostCallbackInfo",
                        "WGPUUncapturedErrorCallbackInfo");
    }

    @ParameterizedTest
    @CsvSource({"entries, entryCount", "buffers, bufferCount", "features, featureCount", "wool, woolCount"})
    void countName_isTheSingularsCount(String array, String count) {
        assertThat(CText.countName(array)).isEqualTo(count);
    }
}
