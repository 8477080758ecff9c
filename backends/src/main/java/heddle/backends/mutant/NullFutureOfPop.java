package heddle.backends.mutant;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;

/** Pop has its answer at hand, and so it makes no future. */
final class NullFutureOfPop extends ForwardingWebGpu {
    NullFutureOfPop(WebGpu inner) {
        super(inner);
    }

    @Override
    public long devicePopErrorScope(Device device, CallbackInfo callbackInfo) {
        super.devicePopErrorScope(device, callbackInfo);
        return 0;
    }
}
