package heddle.backends.reference;

import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A buffer: its contents as the queue sees them, and its map state. */
public final class ReferenceBuffer extends Resource {
    /** WGPU_WHOLE_MAP_SIZE and WGPU_WHOLE_SIZE: all bits set. */
    static final long WHOLE_SIZE = -1;

    private final BufferUsage usage;
    private final long size;
    private final BufferBytes bytes;
    private final MapMachine machine;

    private ReferenceBuffer(ReferenceDevice device, BufferDescriptor descriptor, boolean valid) {
        super(device, "Buffer", descriptor.label(), valid);
        this.usage = descriptor.usage();
        this.size = descriptor.size();
        boolean fits = size >= 0 && size <= Supported.LARGEST_RESOURCE_BYTES;
        this.bytes = device.realm().parts().bufferBytes(fits ? (int) size : 0);
        this.machine = device.realm().parts().mapMachine(device.lock(), bytes);
        if (descriptor.mappedAtCreation()) { // an error buffer too: the error comes later than the mapping
            machine.mapAtCreation(size);
        }
    }

    /** Creates a buffer, valid or not; returns 0 where memory to map at creation is lacking. */
    static long create(ReferenceDevice device, BufferDescriptor descriptor) {
        GpuError error = device.attempt(() -> BufferRules.create(descriptor, device.limits()));
        if (descriptor.mappedAtCreation()
                && Long.compareUnsigned(descriptor.size(), Supported.LARGEST_RESOURCE_BYTES) > 0) {
            return 0;
        }
        ReferenceBuffer buffer = new ReferenceBuffer(device, descriptor, error == null);
        device.adopt(buffer);
        return device.realm().objects().publish(buffer);
    }

    public BufferUsage usage() {
        return usage;
    }

    public long size() {
        return size;
    }

    public BufferBytes bytes() {
        return bytes;
    }

    public BufferMapState mapState() {
        return machine.state();
    }

    long mapAsync(MapMode mode, long offset, long wantedSize, CallbackInfo callback) {
        long mapSize = wantedSize == WHOLE_SIZE ? size - offset : wantedSize;
        MapRequest request = new MapRequest(machine, mode, offset, mapSize);
        FutureTable futures = device().futures();
        Event event = futures.open(CallbackKind.BUFFER_MAP, device().queue().source(), callback, request);
        request.event(event);
        if (device().loss().isLost()) {
            refuse(request, MapAsyncStatus.ABORTED, device() + " is lost");
            return event.future();
        }
        GpuError error = device().attempt(() -> {
            synchronized (device().lock()) {
                requireValidFor(device());
                super.requireUsable();
                BufferRules.map(this, mode, offset, mapSize);
                Invalid.unless(machine.begin(request), this, " is mapped or its map is pending");
                device().queue().timeline().enqueue(() -> futures.ready(event));
            }
        });
        if (error != null) {
            boolean lost = device().loss().isLost(); // since the check above
            refuse(request, lost ? MapAsyncStatus.ABORTED : MapAsyncStatus.ERROR, error.message());
        }
        return event.future();
    }

    @Nullable
    ByteBuffer mappedRange(long offset, long wantedSize) {
        return machine.<@Nullable ByteBuffer>withRegion(
                region -> region.range(offset, toEnd(offset, wantedSize)), null);
    }

    @Nullable
    ByteBuffer constMappedRange(long offset, long wantedSize) {
        return machine.<@Nullable ByteBuffer>withRegion(
                region -> region.constRange(offset, toEnd(offset, wantedSize)), null);
    }

    Status readMappedRange(long offset, ByteBuffer target) {
        return machine.withRegion(region -> region.read(offset, target), false) ? Status.SUCCESS : Status.ERROR;
    }

    Status writeMappedRange(long offset, ByteBuffer source) {
        return machine.withRegion(region -> region.write(offset, source), false) ? Status.SUCCESS : Status.ERROR;
    }

    void unmap(String why) {
        MapRequest aborted = machine.unmap(why);
        Event event = aborted == null ? null : aborted.event();
        if (event != null) {
            device().futures().ready(event);
        }
    }

    @Override
    public void destroy() {
        synchronized (device().lock()) {
            super.destroy();
            unmap(this + " was destroyed before it was mapped");
        }
    }

    @Override
    void requireUsable() throws Invalid {
        super.requireUsable();
        Invalid.unless(machine.isFree(), this, " is mapped or its map is pending");
    }

    private long toEnd(long offset, long wantedSize) {
        return wantedSize == WHOLE_SIZE ? size - offset : wantedSize;
    }

    private void refuse(MapRequest request, MapAsyncStatus status, String why) {
        request.refuse(status, why);
        Event event = request.event();
        if (event != null) {
            device().futures().ready(event);
        }
    }
}
