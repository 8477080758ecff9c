package heddle.backends.mutant;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.MapMode;
import heddle.webgpu.Sampler;
import heddle.webgpu.SamplerDescriptor;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A flag on each buffer tells whose turn it is: an Unmap that finds another MapAsync or Unmap under way is taken for a
 * mistake of the application's, made a validation error, and not carried out.
 */
final class UnmapRefusedInARace extends ForwardingWebGpu {
    private final Map<Long, Device> devices = new ConcurrentHashMap<>();
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    UnmapRefusedInARace(WebGpu inner) {
        super(inner);
    }

    @Override
    public long deviceCreateBuffer(Device device, @Nullable BufferDescriptor descriptor) {
        long buffer = super.deviceCreateBuffer(device, descriptor);
        if (buffer != 0) {
            devices.put(buffer, device);
        }
        return buffer;
    }

    @Override
    public long bufferMapAsync(Buffer buffer, MapMode mode, long offset, long size, CallbackInfo callbackInfo) {
        boolean isFirst = busy.add(buffer.address());
        try {
            RaceWindow.stay();
            return super.bufferMapAsync(buffer, mode, offset, size, callbackInfo);
        } finally {
            if (isFirst) {
                busy.remove(buffer.address());
            }
        }
    }

    @Override
    public void bufferUnmap(Buffer buffer) {
        Device device = devices.get(buffer.address());
        if (!busy.add(buffer.address())) {
            if (device != null) {
                makeError(device);
            }
            return;
        }
        try {
            RaceWindow.stay();
            super.bufferUnmap(buffer);
        } finally {
            busy.remove(buffer.address());
        }
    }

    /** Makes a validation error the way an application would, since a layer has no other. */
    private void makeError(Device device) {
        SamplerDescriptor refused = SamplerDescriptor.DEFAULT.withMaxAnisotropy((short) 0);
        inner.samplerRelease(new Sampler(device.gpu(), inner.deviceCreateSampler(device, refused)));
    }
}
