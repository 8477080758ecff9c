package heddle.jcstress.shared;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Device;

/** Errors to be made on purpose. */
public final class Errors {
    /** Usages that Errors.md's example of a validation error rests on: MapRead goes with CopyDst alone. */
    private static final BufferDescriptor INVALID =
            BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.MAP_READ.or(BufferUsage.STORAGE));

    private Errors() {}

    /** Makes one validation error, synchronously, on the calling thread. */
    public static void validation(Device device) {
        Jitter.giveWay();
        Buffer buffer = device.createBuffer(INVALID);
        if (buffer != null) {
            buffer.release();
        }
    }
}
