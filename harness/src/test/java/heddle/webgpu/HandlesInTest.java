package heddle.webgpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlesInTest {
    private final Gpu gpu =
            new Gpu(FakeWebGpu.processing(sink -> {}), new CallbackLedger(CallbackLedger.Retention.KEEP));
    private final Device device = new Device(gpu, 1);
    private final Buffer buffer = new Buffer(gpu, 2);
    private final Sampler sampler = new Sampler(gpu, 3);
    private final BindGroupLayout layout = new BindGroupLayout(gpu, 4);

    @Test
    void arguments_ofACall_areFound() {
        assertThat(in(device, null, 7L, buffer)).containsExactly(device, buffer);
    }

    @Test
    void structs_insideStructsAndLists_areSearched() {
        BindGroupDescriptor descriptor = BindGroupDescriptor.DEFAULT
                .withLayout(layout)
                .withEntries(List.of(
                        BindGroupEntry.DEFAULT.withBuffer(buffer), BindGroupEntry.DEFAULT.withSampler(sampler)));

        assertThat(in(device, descriptor)).containsExactlyInAnyOrder(device, layout, buffer, sampler);
    }

    @Test
    void lists_ofHandles_areSearched() {
        assertThat(in(List.of(new CommandBuffer(gpu, 5), new CommandBuffer(gpu, 6))))
                .extracting(Handle::address)
                .containsExactly(5L, 6L);
    }

    @Test
    void structs_withoutHandles_giveNone() {
        assertThat(in(BufferDescriptor.DEFAULT, List.of("text"), DeviceDescriptor.DEFAULT))
                .isEmpty();
    }

    private static List<Handle> in(@Nullable Object... arguments) {
        List<Handle> found = new ArrayList<>();
        HandlesIn.each(arguments, found::add);
        return found;
    }
}
