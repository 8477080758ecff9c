package heddle.backends.reference;

import heddle.webgpu.BackendType;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.InstanceDescriptor;
import heddle.webgpu.InstanceFeatureName;
import heddle.webgpu.RequestAdapterOptions;
import heddle.webgpu.RequestAdapterStatus;
import org.jspecify.annotations.Nullable;

/** An instance: its events and its pump. */
public final class ReferenceInstance extends ReferenceObject {
    private final FutureTable futures;
    private final Pump pump;

    ReferenceInstance(Realm realm, InstanceDescriptor descriptor) {
        super(realm, "Instance", "");
        this.futures = realm.parts().futureTable(realm.delivery(), realm.workers());
        this.pump = realm.parts()
                .pump(
                        futures,
                        descriptor.requiredFeatures().contains(InstanceFeatureName.TIMED_WAIT_ANY),
                        Supported.TIMED_WAIT_ANY_MAX_COUNT);
    }

    public FutureTable futures() {
        return futures;
    }

    public Pump pump() {
        return pump;
    }

    long requestAdapter(@Nullable RequestAdapterOptions options, CallbackInfo callback) {
        BackendType wanted = options == null ? BackendType.UNDEFINED : options.backendType();
        boolean available = wanted.equals(BackendType.UNDEFINED) || wanted.equals(BackendType.NULL);
        Completion completion = available
                ? new Creation(() -> new ReferenceAdapter(this), RequestAdapterStatus.CALLBACK_CANCELLED.value())
                : Report.of(
                        Outcome.failure(
                                RequestAdapterStatus.UNAVAILABLE.value(),
                                "the reference has no adapter of backend type " + wanted),
                        RequestAdapterStatus.CALLBACK_CANCELLED.value());
        Event event = futures.open(CallbackKind.REQUEST_ADAPTER, FutureIds.CPU, callback, completion);
        realm().workers().execute(() -> futures.ready(event));
        return event.future();
    }

    @Override
    protected void lastReferenceGone() {
        futures.close();
    }
}
