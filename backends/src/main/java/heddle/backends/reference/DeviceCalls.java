package heddle.backends.reference;

import heddle.webgpu.AdapterInfo;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Limits;
import heddle.webgpu.Out;
import heddle.webgpu.Status;
import heddle.webgpu.SupportedFeatures;

/** The calls of devices that create nothing. */
abstract class DeviceCalls extends InstanceCalls {
    DeviceCalls(Parts parts) {
        super(parts);
    }

    final ReferenceDevice device(Device device) {
        return find(ReferenceDevice.class, device);
    }

    @Override
    public void deviceDestroy(Device device) {
        device(device).destroy();
    }

    @Override
    public long deviceGetLostFuture(Device device) {
        return device(device).loss().future();
    }

    @Override
    public Status deviceGetLimits(Device device, Out<Limits> limits) {
        limits.set(device(device).limits());
        return Status.SUCCESS;
    }

    @Override
    public boolean deviceHasFeature(Device device, FeatureName feature) {
        return device(device).features().contains(feature);
    }

    @Override
    public void deviceGetFeatures(Device device, Out<SupportedFeatures> features) {
        features.set(new SupportedFeatures(device(device).features()));
    }

    @Override
    public Status deviceGetAdapterInfo(Device device, Out<AdapterInfo> adapterInfo) {
        find(ReferenceDevice.class, device);
        adapterInfo.set(Supported.ADAPTER_INFO);
        return Status.SUCCESS;
    }

    @Override
    public long deviceGetQueue(Device device) {
        ReferenceQueue queue = device(device).queue();
        queue.addRef();
        return queue.address();
    }

    @Override
    public void devicePushErrorScope(Device device, ErrorFilter filter) {
        device(device).scopes().push(filter);
    }

    @Override
    public long devicePopErrorScope(Device device, CallbackInfo callbackInfo) {
        return device(device).popErrorScope(callbackInfo);
    }
}
