package heddle.jcstress.shared;

import heddle.cases.OpenDevice;
import heddle.webgpu.Buffer;
import heddle.webgpu.Device;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Queue;
import heddle.webgpu.WaitStatus;

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

    /** Waits without end for the loss of the device; fails if the wait ends without it. For termination tests. */
    public void waitForLoss() {
        FutureWaits waits = FutureWaits.ofIds(open.device().getLostFuture());
        WaitStatus status = Shared.instance().waitAny(waits, Waited.FOREVER);
        if (status.value() != WaitStatus.SUCCESS.value() || !waits.completed(0)) {
            throw new IllegalStateException("a wait without end ended with " + status);
        }
    }

    /** Gives the device and its queue and adapter back. */
    public void close() {
        open.queue().release();
        open.device().release();
        open.adapter().release();
        Shared.instance().processEvents();
    }
}
