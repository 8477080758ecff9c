package heddle.backends.reference;

import heddle.webgpu.AdapterInfo;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Fn;
import heddle.webgpu.Handle;
import heddle.webgpu.InstanceDescriptor;
import heddle.webgpu.InstanceFeatureName;
import heddle.webgpu.InstanceLimits;
import heddle.webgpu.Out;
import heddle.webgpu.Status;
import heddle.webgpu.SupportedFeatures;
import heddle.webgpu.SupportedInstanceFeatures;
import heddle.webgpu.SupportedWGSLLanguageFeatures;
import heddle.webgpu.WebGpu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of webgpu.h that belong to no object, and how all calls find the objects behind their handles. */
abstract class GlobalCalls implements WebGpu {
    private static final long FIRST_PROC_ADDRESS = 0x1000;

    private final Realm realm;

    GlobalCalls(Parts parts) {
        this.realm = new Realm(parts);
    }

    /** Returns what the objects of this implementation share; for tests and mutants. */
    public final Realm realm() {
        return realm;
    }

    final <T extends ReferenceObject> T find(Class<T> type, Handle handle) {
        return realm.find(type, handle);
    }

    final <T extends ReferenceObject> @Nullable T findOrNull(Class<T> type, @Nullable Handle handle) {
        return realm.findOrNull(type, handle);
    }

    /** Returns the object that a struct must name. */
    final <T extends ReferenceObject> T findNamed(Class<T> type, @Nullable Handle handle) {
        T object = realm.findOrNull(type, handle);
        if (object == null) {
            throw new IllegalArgumentException("a struct names no " + type.getSimpleName() + " where it must");
        }
        return object;
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        realm.delivery().deliverTo(sink);
    }

    @Override
    public void close() {
        realm.workers().shutdown();
    }

    @Override
    public long createInstance(@Nullable InstanceDescriptor asked) {
        if (!realm.delivery().hasSink()) {
            throw new IllegalStateException("deliverTo must be called before the first instance");
        }
        InstanceDescriptor descriptor = asked == null ? InstanceDescriptor.DEFAULT : asked;
        InstanceLimits limits = descriptor.requiredLimits();
        boolean supported = Supported.INSTANCE_FEATURES.containsAll(descriptor.requiredFeatures())
                && (limits == null
                        || Long.compareUnsigned(limits.timedWaitAnyMaxCount(), Supported.TIMED_WAIT_ANY_MAX_COUNT)
                                <= 0);
        return supported ? realm.objects().publish(new ReferenceInstance(realm, descriptor)) : 0;
    }

    @Override
    public void getInstanceFeatures(Out<SupportedInstanceFeatures> features) {
        features.set(new SupportedInstanceFeatures(Supported.INSTANCE_FEATURES));
    }

    @Override
    public Status getInstanceLimits(Out<InstanceLimits> limits) {
        limits.set(new InstanceLimits(Supported.TIMED_WAIT_ANY_MAX_COUNT, List.of()));
        return Status.SUCCESS;
    }

    @Override
    public boolean hasInstanceFeature(InstanceFeatureName feature) {
        return Supported.INSTANCE_FEATURES.contains(feature);
    }

    @Override
    public long getProcAddress(String procName) {
        Fn[] functions = Fn.values();
        for (int i = 0; i < functions.length; i++) {
            if (functions[i].cName().equals(procName)) {
                return FIRST_PROC_ADDRESS + i;
            }
        }
        return 0;
    }

    @Override
    public void adapterInfoFreeMembers(Out<AdapterInfo> adapterInfo) {} // Java's collector frees what it returned

    @Override
    public void supportedFeaturesFreeMembers(Out<SupportedFeatures> supportedFeatures) {} // as above

    @Override
    public void supportedInstanceFeaturesFreeMembers(Out<SupportedInstanceFeatures> features) {} // as above

    @Override
    public void supportedWGSLLanguageFeaturesFreeMembers(Out<SupportedWGSLLanguageFeatures> features) {} // as above
}
