package heddle.jcstress.shared;

import heddle.cases.OpenDevice;
import heddle.webgpu.Buffer;
import heddle.webgpu.Device;
import heddle.webgpu.Queue;

/**
 * A device of one sample's own, for tests that destroy it. Its actors use it at once; {@link #close} comes last.
 *
 * <p>Dear: a library may take tens of milliseconds to open one, so tests that use it are {@code @FewSamples}.
 */
public final class Disposable {
    private final OpenDevice open = Shared.openDevice();

    public Device device() {
        return open.device();
    }

    public Queue queue() {
        return open.queue();
    }

    /** Creates a readable buffer on it; the caller releases it. */
    public Buffer buffer() {
        Buffer buffer = open.device().createBuffer(Buffers.READABLE);
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
        }
        return buffer;
    }

    /** Pumps until the loss of the destroyed device has been told; a second telling is the ledger's to report. */
    public Delivery told() {
        return Shared.await(open.lost()) ? Delivery.ONCE : Delivery.NEVER;
    }

    /** Gives the device and its queue and adapter back. */
    public void close() {
        open.queue().release();
        open.device().release();
        open.adapter().release();
        Shared.instance().processEvents();
    }
}
