package heddle.property.futures;

import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;

/** Calls that advance work on the device, and that are no pumps: no callback that waits for one may run in them. */
final class OtherCalls {
    private static final int ROUNDS = 20;
    private static final int SIZE_BYTES = 64;

    private OtherCalls() {}

    /** Creates, writes, submits and releases on the calling thread. */
    static void make(Rig rig) {
        Buffers buffers = new Buffers(rig);
        for (int i = 0; i < ROUNDS; i++) {
            Buffer buffer = buffers.create(BufferUsage.COPY_DST, SIZE_BYTES);
            rig.queue().writeBuffer(buffer, 0, new Pattern(i).bytes(SIZE_BYTES));
            buffers.submitNothing();
            buffer.release();
        }
    }
}
