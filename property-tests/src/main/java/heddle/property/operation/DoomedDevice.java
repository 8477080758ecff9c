package heddle.property.operation;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;

/**
 * A device whose loss is awaited: the one operation that stays pending until the application ends it.
 *
 * @param open the device; whoever opened it holds its references until {@link #release}
 */
public record DoomedDevice(OpenDevice open) {
    /** Opens a device with its lost event in that mode; its future is known. */
    public static DoomedDevice open(Rig rig, CallbackMode mode) {
        OpenDevice open =
                rig.opener().openDevice(rig.instance(), "doomed", mode, CallbackBody.NOTHING, CallbackBody.NOTHING);
        open.lost().started(open.device().getLostFuture());
        return new DoomedDevice(open);
    }

    /** Returns the operation that completes when the device is lost. */
    public Operation lost() {
        return open.lost();
    }

    /** Destroys the device on the calling thread, and with that completes the operation. */
    public void lose() {
        open.device().destroy();
    }

    /** Gives the references back. */
    public void release() {
        open.queue().release();
        open.device().release();
        open.adapter().release();
    }
}
