package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureIds;
import heddle.backends.reference.ReferenceDevice;
import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;

/** GetLostFuture makes a future of its own, of which the loss of the device knows nothing. */
final class LostFutureOfItsOwn extends ForwardingWebGpu {
    private final ReferenceGpu reference;

    private LostFutureOfItsOwn(ReferenceGpu reference) {
        super(reference);
        this.reference = reference;
    }

    static WebGpu create() {
        return new LostFutureOfItsOwn(ReferenceGpu.create());
    }

    @Override
    public long deviceGetLostFuture(Device device) {
        ReferenceDevice found = reference.realm().objects().find(ReferenceDevice.class, device);
        DeviceLoss unheard = new DeviceLoss(found.futures());
        return found.futures()
                .open(CallbackKind.DEVICE_LOST, FutureIds.CPU, null, unheard)
                .future();
    }
}
