package heddle.property.devices;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.stage.Belongings;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;

/** What one device is made to do while others do the same. */
final class Neighbour {
    private static final int SIZE_BYTES = 256;

    private Neighbour() {}

    /** Makes one validation error of the device. */
    static void err(OpenDevice open) {
        Buffer refused = open.device()
                .createBuffer(BufferDescriptor.DEFAULT
                        .withSize(SIZE_BYTES)
                        .withUsage(BufferUsage.MAP_READ.or(BufferUsage.STORAGE)));
        if (refused != null) {
            refused.release();
        }
    }

    /** Creates a buffer that is written by the queue and read by mapping. */
    static Buffer buffer(OpenDevice open, Belongings belongings) {
        return belongings.own(
                open.device()
                        .createBuffer(
                                BufferDescriptor.DEFAULT.withSize(SIZE_BYTES).withUsage(Buffers.READ_BACK)),
                Buffer::release);
    }

    /** Begins to map all of a buffer. */
    static Operation map(Buffer buffer) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    /** Writes bytes by the queue and reads them back by mapping. */
    static void roundTrip(Rig rig, OpenDevice open, Pattern pattern) {
        try (Belongings belongings = new Belongings()) {
            Buffer buffer = buffer(open, belongings);
            open.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES));
            open.queue().submit(List.of()); // some libraries hold writes back until the next submit
            Buffers.expectMapped(rig.await(map(buffer)), "the map of a buffer while another device was at work");
            String what = "what the queue had written to a buffer while another device was at work";
            pattern.expect(Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), what), 0, SIZE_BYTES, what);
            buffer.unmap();
        }
    }
}
