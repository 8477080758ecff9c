package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.ErrorType;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Limits;
import heddle.webgpu.PopErrorScopeStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** A device: its errors, its loss, its queue, and the lock under which the state of its resources changes. */
public final class ReferenceDevice extends ReferenceObject {
    private final ReferenceAdapter adapter;
    private final Limits limits;
    private final Set<FeatureName> features = new LinkedHashSet<>();
    private final ErrorScopes scopes;
    private final DeviceLoss loss;
    private final UncapturedErrors uncaptured;
    private final ReferenceQueue queue;
    private final LayoutCache layouts;
    private final Object lock = new Object();
    private final Set<Resource> resources = Collections.newSetFromMap(new WeakHashMap<>());

    ReferenceDevice(ReferenceAdapter adapter, DeviceDescriptor descriptor, Limits limits) {
        super(adapter.realm(), "Device", descriptor.label());
        this.adapter = adapter;
        this.limits = limits;
        features.add(FeatureName.CORE_FEATURES_AND_LIMITS);
        features.addAll(descriptor.requiredFeatures());
        Parts parts = realm().parts();
        scopes = parts.errorScopes();
        layouts = parts.layoutCache();
        loss = parts.deviceLoss(futures());
        loss.nameDevice(address());
        loss.tellBy(futures().open(CallbackKind.DEVICE_LOST, FutureIds.CPU, descriptor.deviceLostCallbackInfo(), loss));
        uncaptured = parts.uncapturedErrors(realm().delivery(), loss, descriptor.uncapturedErrorCallbackInfo());
        queue = new ReferenceQueue(this, descriptor.defaultQueue().label());
    }

    /** Returns the lock that is held while a resource changes its state or a submit checks it; never in a callback. */
    public Object lock() {
        return lock;
    }

    public Limits limits() {
        return limits;
    }

    public List<FeatureName> features() {
        return List.copyOf(features);
    }

    public ReferenceAdapter adapter() {
        return adapter;
    }

    public FutureTable futures() {
        return adapter.instance().futures();
    }

    public ErrorScopes scopes() {
        return scopes;
    }

    public DeviceLoss loss() {
        return loss;
    }

    public ReferenceQueue queue() {
        return queue;
    }

    LayoutCache layouts() {
        return layouts;
    }

    /** Makes a call's checks and changes; reports and returns the error of the first rule that it breaks. */
    @Nullable
    GpuError attempt(Attempt call) {
        try {
            call.run();
            return null;
        } catch (Invalid e) {
            report(e.error());
            return e.error();
        }
    }

    /** Takes an error made by a call on this thread. No lock is held, since a callback may fire. */
    public void report(GpuError error) {
        if (!loss.silencesErrors() && !scopes.capture(error)) {
            uncaptured.report(address(), error);
        }
    }

    long popErrorScope(CallbackInfo callback) {
        ErrorScope scope = scopes.pop();
        GpuError error = scope == null ? null : scope.first();
        int noError = ErrorType.NO_ERROR.value();
        Outcome outcome;
        if (scope == null) {
            String message = "no error scope of " + this + " is open on this thread";
            outcome = new Outcome(PopErrorScopeStatus.ERROR.value(), 0, noError, message, null);
        } else if (error == null) {
            outcome = new Outcome(Outcome.SUCCESS, 0, noError, "", null);
        } else {
            outcome = new Outcome(Outcome.SUCCESS, 0, error.type().value(), error.message(), null);
        }
        Event event = futures()
                .open(
                        CallbackKind.POP_ERROR_SCOPE,
                        FutureIds.CPU,
                        callback,
                        Report.ofScope(outcome, PopErrorScopeStatus.CALLBACK_CANCELLED.value(), noError));
        futures().readyInCall(event);
        return event.future();
    }

    /** Remembers a resource, to be destroyed with the device. */
    void adopt(Resource resource) {
        synchronized (lock) {
            resources.add(resource);
        }
    }

    /** Loses the device, destroys its resources and so aborts pending maps. */
    public void destroy() {
        synchronized (lock) {
            if (loss.lose(DeviceLostReason.DESTROYED, this + " was destroyed")) {
                new ArrayList<>(resources).forEach(Resource::destroy);
            }
        }
    }

    @Override
    protected void lastReferenceGone() {
        loss.nameDevice(0);
        destroy();
        queue.release(); // the device's own reference
    }
}
