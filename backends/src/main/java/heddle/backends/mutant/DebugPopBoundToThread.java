package heddle.backends.mutant;

import heddle.webgpu.CommandEncoder;
import heddle.webgpu.CommandEncoderDescriptor;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A debug group of a command encoder is closed on the thread that created the encoder only, where the profiler's stack is. */
final class DebugPopBoundToThread extends ForwardingWebGpu {
    private final Map<Long, Thread> creators = new ConcurrentHashMap<>();

    DebugPopBoundToThread(WebGpu inner) {
        super(inner);
    }

    @Override
    public long deviceCreateCommandEncoder(Device device, @Nullable CommandEncoderDescriptor descriptor) {
        long encoder = super.deviceCreateCommandEncoder(device, descriptor);
        creators.put(encoder, Thread.currentThread());
        return encoder;
    }

    @Override
    public void commandEncoderPopDebugGroup(CommandEncoder commandEncoder) {
        if (creators.get(commandEncoder.address()) == Thread.currentThread()) {
            super.commandEncoderPopDebugGroup(commandEncoder);
        }
    }
}
