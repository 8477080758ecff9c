package heddle.backends.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import heddle.table.CLayout;
import heddle.table.CallbackType;
import heddle.table.WebGpuTable;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The layouts that are written by hand are the table's, which the build proves against the header. */
class HandWrittenLayoutTest {
    private static final CallbackInfo INFO = new CallbackInfo(CallbackMode.ALLOW_SPONTANEOUS, 0x11, 0x22);

    private final WebGpuTable table = WebGpuTable.load();

    @ParameterizedTest
    @EnumSource(CallbackKind.class)
    void callbackInfo_laidIntoADescriptor_hasTheTablesOffsets(CallbackKind kind) {
        Arena arena = Arena.current();
        int mark = arena.mark();
        int at = arena.allocate(CLayout.callbackInfoBytes(type(kind)));
        NativeCallbacks.put(arena, at, kind, INFO);
        assertHoldsInfo(new Pointer(arena.address(at)), type(kind));
        arena.reset(mark);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNCAPTURED_ERROR") // never a parameter of its own
    void callbackInfo_byValue_hasTheTablesOffsets(CallbackKind kind) {
        NativeCallbackInfo value = new NativeCallbacks().byValue(kind, INFO);
        assertThat(value.size()).isEqualTo(CLayout.callbackInfoBytes(type(kind)));
        assertHoldsInfo(value.getPointer(), type(kind));
    }

    @Test
    void adapterInfo_byValue_hasTheTablesSize() {
        assertThat(new NativeAdapterInfo().size())
                .isEqualTo(new CLayout(table).of("AdapterInfo").sizeBytes());
    }

    private void assertHoldsInfo(Pointer memory, CallbackType type) {
        Map<String, Integer> offsets = CLayout.callbackInfoOffsets(type);
        offsets.forEach((member, offset) -> {
            switch (member) {
                case "nextInChain" -> assertThat(memory.getLong(offset)).isZero();
                case "mode" ->
                    assertThat(memory.getInt(offset)).isEqualTo(INFO.mode().value());
                case "callback" -> assertThat(memory.getLong(offset)).isNotZero();
                case "userdata1" -> assertThat(memory.getLong(offset)).isEqualTo(INFO.userdata1());
                case "userdata2" -> assertThat(memory.getLong(offset)).isEqualTo(INFO.userdata2());
                default -> throw new AssertionError("a member without a claim: " + member);
            }
        });
    }

    /** DEVICE_LOST stands for the table's DeviceLost. */
    private CallbackType type(CallbackKind kind) {
        return table.callbacks().values().stream()
                .filter(callback -> callback.name().equalsIgnoreCase(kind.name().replace("_", "")))
                .findFirst()
                .orElseThrow();
    }
}
