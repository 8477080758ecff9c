package heddle.backends.reference;

import heddle.webgpu.Adapter;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.FeatureName;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.Limits;
import heddle.webgpu.Out;
import heddle.webgpu.RequestAdapterOptions;
import heddle.webgpu.Status;
import heddle.webgpu.SupportedFeatures;
import heddle.webgpu.SupportedWGSLLanguageFeatures;
import heddle.webgpu.WGSLLanguageFeatureName;
import heddle.webgpu.WaitStatus;
import org.jspecify.annotations.Nullable;

/** The calls of instances and adapters. */
abstract class InstanceCalls extends LabelCalls {
    InstanceCalls(Parts parts) {
        super(parts);
    }

    @Override
    public void instanceGetWGSLLanguageFeatures(Instance instance, Out<SupportedWGSLLanguageFeatures> features) {
        find(ReferenceInstance.class, instance);
        features.set(new SupportedWGSLLanguageFeatures(Supported.WGSL_FEATURES));
    }

    @Override
    public boolean instanceHasWGSLLanguageFeature(Instance instance, WGSLLanguageFeatureName feature) {
        find(ReferenceInstance.class, instance);
        return Supported.WGSL_FEATURES.contains(feature);
    }

    @Override
    public void instanceProcessEvents(Instance instance) {
        find(ReferenceInstance.class, instance).pump().processEvents();
    }

    @Override
    public long instanceRequestAdapter(
            Instance instance, @Nullable RequestAdapterOptions options, CallbackInfo callbackInfo) {
        return find(ReferenceInstance.class, instance).requestAdapter(options, callbackInfo);
    }

    @Override
    public WaitStatus instanceWaitAny(Instance instance, FutureWaits futures, long timeoutNS) {
        return find(ReferenceInstance.class, instance).pump().waitAny(futures, timeoutNS);
    }

    @Override
    public Status adapterGetLimits(Adapter adapter, Out<Limits> limits) {
        find(ReferenceAdapter.class, adapter);
        limits.set(Supported.ADAPTER_LIMITS);
        return Status.SUCCESS;
    }

    @Override
    public boolean adapterHasFeature(Adapter adapter, FeatureName feature) {
        find(ReferenceAdapter.class, adapter);
        return Supported.FEATURES.contains(feature);
    }

    @Override
    public void adapterGetFeatures(Adapter adapter, Out<SupportedFeatures> features) {
        find(ReferenceAdapter.class, adapter);
        features.set(new SupportedFeatures(Supported.FEATURES));
    }

    @Override
    public Status adapterGetInfo(Adapter adapter, Out<AdapterInfo> info) {
        find(ReferenceAdapter.class, adapter);
        info.set(Supported.ADAPTER_INFO);
        return Status.SUCCESS;
    }

    @Override
    public long adapterRequestDevice(
            Adapter adapter, @Nullable DeviceDescriptor descriptor, CallbackInfo callbackInfo) {
        return find(ReferenceAdapter.class, adapter).requestDevice(descriptor, callbackInfo);
    }
}
