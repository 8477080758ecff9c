package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.BackendType;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Instance;
import heddle.webgpu.InstanceDescriptor;
import heddle.webgpu.RequestAdapterOptions;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An instance finds adapters for the thread that created it; for others there are none. */
final class AdapterRefusedOffThread extends ForwardingWebGpu {
    private final Map<Long, Thread> creators = new ConcurrentHashMap<>();

    private AdapterRefusedOffThread(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new AdapterRefusedOffThread(ReferenceGpu.create());
    }

    @Override
    public long createInstance(@Nullable InstanceDescriptor descriptor) {
        long instance = super.createInstance(descriptor);
        creators.put(instance, Thread.currentThread());
        return instance;
    }

    @Override
    public long instanceRequestAdapter(
            Instance instance, @Nullable RequestAdapterOptions options, CallbackInfo callbackInfo) {
        boolean own = creators.get(instance.address()) == Thread.currentThread();
        RequestAdapterOptions absent = RequestAdapterOptions.DEFAULT.withBackendType(BackendType.VULKAN);
        return super.instanceRequestAdapter(instance, own ? options : absent, callbackInfo);
    }
}
