package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.Adapter;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Out;
import heddle.webgpu.Status;
import heddle.webgpu.SupportedFeatures;
import heddle.webgpu.WebGpu;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An adapter keeps one copy of what it says of itself, and whoever asks is given that one: the first to free it, and the
 * adapter's own end, free it for all.
 */
final class InfoFreedForAll extends ForwardingWebGpu {
    private static final String GARBAGE = "\u00dd\u00dd\u00dd";

    private final AtomicLong freed = new AtomicLong();

    private InfoFreedForAll(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new InfoFreedForAll(ReferenceGpu.create());
    }

    @Override
    public Status adapterGetInfo(Adapter adapter, Out<AdapterInfo> info) {
        Status status = super.adapterGetInfo(adapter, info);
        AdapterInfo value = info.get();
        long before = freed.get();
        info.set(value, () -> freed.get() == before ? value : value.withVendor(GARBAGE));
        return status;
    }

    @Override
    public void deviceGetFeatures(Device device, Out<SupportedFeatures> features) {
        super.deviceGetFeatures(device, features);
        SupportedFeatures value = features.get();
        long before = freed.get();
        features.set(value, () -> freed.get() == before ? value : new SupportedFeatures(List.of()));
    }

    @Override
    public void adapterInfoFreeMembers(Out<AdapterInfo> adapterInfo) {
        freed.incrementAndGet();
        super.adapterInfoFreeMembers(adapterInfo);
    }

    @Override
    public void supportedFeaturesFreeMembers(Out<SupportedFeatures> supportedFeatures) {
        freed.incrementAndGet();
        super.supportedFeaturesFreeMembers(supportedFeatures);
    }

    @Override
    public void adapterRelease(Adapter adapter) {
        freed.incrementAndGet();
        super.adapterRelease(adapter);
    }
}
