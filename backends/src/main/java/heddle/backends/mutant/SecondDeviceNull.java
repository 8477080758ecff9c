package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.Adapter;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.Firing;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An adapter that has been asked for a device answers the next request with success, and with no device. */
final class SecondDeviceNull extends ForwardingWebGpu {
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final Set<Long> second = ConcurrentHashMap.newKeySet();

    private SecondDeviceNull(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new SecondDeviceNull(ReferenceGpu.create());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> sink.fired(
                firing.kind() == CallbackKind.REQUEST_DEVICE && second.contains(firing.userdata1())
                        ? empty(firing)
                        : firing));
    }

    @Override
    public long adapterRequestDevice(
            Adapter adapter, @Nullable DeviceDescriptor descriptor, CallbackInfo callbackInfo) {
        if (!asked.add(adapter.address())) {
            second.add(callbackInfo.userdata1());
        }
        return super.adapterRequestDevice(adapter, descriptor, callbackInfo);
    }

    private static Firing empty(Firing brings) {
        return new Firing(
                brings.kind(), brings.userdata1(), brings.userdata2(), brings.status(), 0, 0, brings.message(), null);
    }
}
