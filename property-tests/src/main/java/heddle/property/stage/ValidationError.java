package heddle.property.stage;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Device;

/** One validation error, made inside the call on the calling thread: a buffer whose usages exclude each other. */
public final class ValidationError {
    private ValidationError() {}

    /** Makes the error on a device. */
    public static void on(Device device) {
        on(device, "");
    }

    /** Makes the error on a device, with a buffer of that label. */
    public static void on(Device device, String label) {
        Buffer refused = device.createBuffer(BufferDescriptor.DEFAULT
                .withLabel(label)
                .withSize(16)
                .withUsage(BufferUsage.MAP_READ.or(BufferUsage.STORAGE)));
        if (refused != null) {
            refused.release();
        }
    }
}
