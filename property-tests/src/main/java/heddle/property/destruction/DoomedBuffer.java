package heddle.property.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.stage.Belongings;
import heddle.property.stage.Buffers;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferBindingLayout;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.ShaderStage;
import java.util.List;

/**
 * A buffer that is about to be destroyed, and what is made with it meanwhile.
 *
 * @param open the device that it belongs to
 * @param kind what sort of buffer it is
 */
record DoomedBuffer(Rig rig, OpenDevice open, Belongings belongings, Kind kind, Buffer buffer) {
    static final int SIZE_BYTES = 256;

    private static final BindGroupLayoutDescriptor ONE_UNIFORM =
            BindGroupLayoutDescriptor.DEFAULT.withEntries(List.of(BindGroupLayoutEntry.DEFAULT
                    .withVisibility(ShaderStage.COMPUTE)
                    .withBuffer(BufferBindingLayout.DEFAULT.withType(BufferBindingType.UNIFORM))));

    /** What sort of buffer a call needs. */
    enum Kind {
        UNMAPPED,
        MAPPED,
        BOUND;

        private BufferUsage usage() {
            return this == BOUND ? BufferUsage.UNIFORM : Buffers.READ_BACK;
        }
    }

    /** Creates a buffer; the belongings hold its reference. */
    static DoomedBuffer create(ObjectRace race, Belongings belongings, Kind kind) {
        Buffer buffer = belongings.own(
                race.open()
                        .device()
                        .createBuffer(BufferDescriptor.DEFAULT
                                .withSize(SIZE_BYTES)
                                .withUsage(kind.usage())
                                .withMappedAtCreation(kind == Kind.MAPPED)),
                Buffer::release);
        return new DoomedBuffer(race.rig(), race.open(), belongings, kind, buffer);
    }

    /** Begins a map that is not answered without a pump. */
    Operation map() {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    /** Pumps for a map's answer and returns its status, which must fit its message. */
    MapAsyncStatus told(Operation map) {
        MapAsyncStatus status = MapAsyncStatus.of(rig.await(map).status());
        assertFalse(status.equals(MapAsyncStatus.CALLBACK_CANCELLED), "a map was cancelled, whose instance lives");
        return status;
    }

    /** Prepares a bind group with the buffer, and returns its creation. */
    Runnable binding() {
        BindGroupLayout layout =
                belongings.own(open.device().createBindGroupLayout(ONE_UNIFORM), BindGroupLayout::release);
        BindGroupDescriptor group = BindGroupDescriptor.DEFAULT
                .withLayout(layout)
                .withEntries(List.of(BindGroupEntry.DEFAULT.withBuffer(buffer)));
        return () -> belongings.own(open.device().createBindGroup(group), BindGroup::release);
    }

    /** Records a command on the buffer. */
    CommandBuffer record() {
        CommandEncoder encoder = belongings.own(open.device().createCommandEncoder(null), CommandEncoder::release);
        encoder.clearBuffer(buffer, 0, SIZE_BYTES);
        return belongings.own(encoder.finish(null), CommandBuffer::release);
    }

    /** Fails unless the buffer still says what it was created with. */
    void expectIntact() {
        assertEquals(SIZE_BYTES, buffer.getSize(), "the size of a buffer, destroyed or not");
        assertEquals(kind.usage(), buffer.getUsage(), "the usage of a buffer, destroyed or not");
    }
}
