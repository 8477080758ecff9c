package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.Limits;
import heddle.webgpu.RequestDeviceStatus;
import org.jspecify.annotations.Nullable;

/** An adapter. It gives as many devices as it is asked for. */
public final class ReferenceAdapter extends ReferenceObject {
    private final ReferenceInstance instance;

    ReferenceAdapter(ReferenceInstance instance) {
        super(instance.realm(), "Adapter", "");
        this.instance = instance;
    }

    public ReferenceInstance instance() {
        return instance;
    }

    long requestDevice(@Nullable DeviceDescriptor descriptor, CallbackInfo callback) {
        DeviceDescriptor asked = descriptor == null ? DeviceDescriptor.DEFAULT : descriptor;
        FutureTable futures = instance.futures();
        Event event = futures.open(CallbackKind.REQUEST_DEVICE, FutureIds.CPU, callback, answer(asked));
        realm().workers().execute(() -> futures.ready(event));
        return event.future();
    }

    private Completion answer(DeviceDescriptor asked) {
        int cancelStatus = RequestDeviceStatus.CALLBACK_CANCELLED.value();
        try {
            Limits limits = granted(asked);
            return new Creation(() -> new ReferenceDevice(this, asked, limits), cancelStatus);
        } catch (Invalid e) {
            loseUnborn(asked, e.error().message());
            return Report.of(
                    Outcome.failure(RequestDeviceStatus.ERROR.value(), e.error().message()), cancelStatus);
        }
    }

    private static Limits granted(DeviceDescriptor asked) throws Invalid {
        for (var feature : asked.requiredFeatures()) {
            Invalid.unless(Supported.FEATURES.contains(feature), "feature ", feature, " is not supported");
        }
        Limits limits = asked.requiredLimits();
        return limits == null ? Supported.DEFAULT_LIMITS : LimitRules.granted(limits);
    }

    private void loseUnborn(DeviceDescriptor asked, String message) {
        DeviceLoss loss = realm().parts().deviceLoss(instance.futures());
        loss.tellBy(
                instance.futures().open(CallbackKind.DEVICE_LOST, FutureIds.CPU, asked.deviceLostCallbackInfo(), loss));
        loss.lose(DeviceLostReason.FAILED_CREATION, message);
    }
}
