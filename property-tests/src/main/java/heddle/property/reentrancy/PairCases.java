package heddle.property.reentrancy;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.OpenDevice;
import heddle.cases.Pumping;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.probe.ExampleCalls;
import heddle.probe.ExampleObjects;
import heddle.probe.Stage;
import heddle.property.RigParameter;
import heddle.property.stage.Belongings;
import heddle.property.stage.Buffers;
import heddle.property.stage.WatchedDevice;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of TS-1: pairs of calls at once. Every other pair is the business of the sweep over all of them. */
@ExtendWith(RigParameter.class)
final class PairCases {
    private static final int CALLS = 4;
    private static final int SIZE_BYTES = 64;

    @ParameterizedTest
    @EnumSource(CallPair.class)
    @Clause("TS-1")
    @Statistical
    @DisplayName("Two calls at once on shared objects both do what they do alone")
    void atOnce(CallPair pair, Rig rig) {
        ExampleCalls examples = ExampleCalls.all();
        WatchedDevice device = WatchedDevice.open(rig, "shared");
        Stage stage = new Stage(rig.gpu(), rig.opener(), new Pumping(rig.backend()), rig.instance(), device.open());
        rig.race("one", "other").repeat(round -> {
            try (ExampleObjects shared = new ExampleObjects(stage)) {
                List<Runnable> ones = calls(() -> pair.one(examples, shared));
                List<Runnable> others = calls(() -> pair.other(examples, shared));
                round.together(() -> ones.forEach(Runnable::run), () -> others.forEach(Runnable::run));
                shared.settle();
            }
            assertEquals(List.of(), device.errors(), "errors reported, where none of the calls has a fault");
        });
    }

    @Test
    @Clause({"TS-1", "QUE-1"})
    @Statistical
    @DisplayName("Two threads submit to one queue at once")
    void submits(Rig rig) {
        WatchedDevice device = WatchedDevice.open(rig, "shared");
        rig.race("submitter", "other submitter").repeat(round -> {
            try (Belongings belongings = new Belongings()) {
                Buffer buffer = buffer(device.open(), belongings);
                List<CommandBuffer> ones = commands(device.open(), belongings, buffer);
                List<CommandBuffer> others = commands(device.open(), belongings, buffer);
                round.together(
                        () -> ones.forEach(each -> device.open().queue().submit(List.of(each))),
                        () -> others.forEach(each -> device.open().queue().submit(List.of(each))));
                rig.await(device.open().queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS));
            }
            assertEquals(List.of(), device.errors(), "errors reported of submits that have no fault");
        });
    }

    @Test
    @Clause({"TS-1", "TS-6", "MAP-1"})
    @Statistical
    @DisplayName("MapAsync and Unmap at once on one buffer map it or abort the map, without an error")
    void mapAndUnmap(Rig rig) {
        WatchedDevice device = WatchedDevice.open(rig, "shared");
        rig.race("mapper", "unmapper").repeat(round -> {
            try (Belongings belongings = new Belongings()) {
                Buffer buffer = buffer(device.open(), belongings);
                Operation[] map = new Operation[1];
                round.together(
                        () -> map[0] = buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS),
                        buffer::unmap);
                Firing told = rig.await(map[0]);
                MapAsyncStatus status = MapAsyncStatus.of(told.status());
                assertTrue(
                        Set.of(MapAsyncStatus.SUCCESS, MapAsyncStatus.ABORTED).contains(status),
                        "a map beside an Unmap was told " + status + ": " + told.message());
            }
            assertEquals(List.of(), device.errors(), "errors reported of a map and an Unmap that have no fault");
        });
    }

    @Test
    @Clause({"TS-1", "TS-7"})
    @Statistical
    @DisplayName("A submit that uses a texture first and a WriteTexture at once both return")
    void submitAndWriteTexture(Rig rig) {
        WatchedDevice device = WatchedDevice.open(rig, "shared");
        rig.race("submitter", "writer").repeat(round -> {
            try (Belongings belongings = new Belongings()) {
                FreshTexture texture = FreshTexture.create(device.open(), belongings);
                List<CommandBuffer> copy = List.of(texture.copyInto(belongings));
                round.together(() -> device.open().queue().submit(copy), texture::write);
            }
            assertEquals(List.of(), device.errors(), "errors reported of a submit and a write that have no fault");
        });
    }

    private static List<Runnable> calls(Supplier<Runnable> prepared) {
        return IntStream.range(0, CALLS).mapToObj(i -> prepared.get()).toList();
    }

    private static Buffer buffer(OpenDevice open, Belongings belongings) {
        return belongings.own(
                open.device()
                        .createBuffer(
                                BufferDescriptor.DEFAULT.withSize(SIZE_BYTES).withUsage(Buffers.READ_BACK)),
                Buffer::release);
    }

    private static List<CommandBuffer> commands(OpenDevice open, Belongings belongings, Buffer buffer) {
        return IntStream.range(0, CALLS)
                .mapToObj(i -> {
                    CommandEncoder encoder =
                            belongings.own(open.device().createCommandEncoder(null), CommandEncoder::release);
                    encoder.clearBuffer(buffer, 0, SIZE_BYTES);
                    return belongings.own(encoder.finish(null), CommandBuffer::release);
                })
                .toList();
    }
}
