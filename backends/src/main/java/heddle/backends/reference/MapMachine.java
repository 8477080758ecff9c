package heddle.backends.reference;

import heddle.webgpu.BufferMapState;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The map state of one buffer: unmapped, pending with its request, or mapped with its region; the same on all threads.
 *
 * <p>Rests on BufferMapping.md and Multithreading.md. Its lock is the device's, so that a submit sees all buffers at one
 * moment.
 */
public class MapMachine {
    private final Object lock;
    private final BufferBytes bytes;
    private @Nullable MapRequest pending;
    private @Nullable MappedRegion region;

    public MapMachine(Object lock, BufferBytes bytes) {
        this.lock = lock;
        this.bytes = bytes;
    }

    public BufferMapState state() {
        synchronized (lock) {
            if (region != null) {
                return BufferMapState.MAPPED;
            }
            return pending != null ? BufferMapState.PENDING : BufferMapState.UNMAPPED;
        }
    }

    /** Returns whether the queue may use the buffer. */
    public boolean isFree() {
        synchronized (lock) {
            return region == null && pending == null;
        }
    }

    /** Begins a request; returns false, changing nothing, unless the buffer is unmapped. */
    public boolean begin(MapRequest request) {
        synchronized (lock) {
            if (region != null || pending != null) {
                return false;
            }
            if (!request.isRefused()) { // a dropped instance refuses before it begins
                pending = request;
            }
            return true;
        }
    }

    /** Maps the whole buffer for writing, before anyone else knows of it. */
    public void mapAtCreation(long size) {
        synchronized (lock) {
            region = newRegion(0, size, true);
        }
    }

    /** Maps what was requested, unless the request has been refused. */
    public void map(MapRequest request) {
        synchronized (lock) {
            if (pending == request) {
                pending = null;
                region = newRegion(
                        request.offset(), request.size(), request.mode().equals(MapMode.WRITE));
            }
        }
    }

    /** Ends a request that nobody waits for any more. */
    public void forget(MapRequest request) {
        synchronized (lock) {
            if (pending == request) {
                pending = null;
            }
        }
    }

    /** Unmaps: publishes what was written, or refuses a pending request, which is returned for its callback. */
    public @Nullable MapRequest unmap(String why) {
        synchronized (lock) {
            if (region != null) {
                region.publish(bytes);
                region = null;
            }
            MapRequest aborted = pending;
            if (aborted != null) {
                aborted.refuse(MapAsyncStatus.ABORTED, why);
                pending = null;
            }
            return aborted;
        }
    }

    /** Applies a call to the mapped region under the lock; returns the other value where there is none. */
    public <T extends @Nullable Object> T withRegion(Function<MappedRegion, T> call, T otherwise) {
        synchronized (lock) {
            return region == null ? otherwise : call.apply(region);
        }
    }

    /** Makes the region of a mapping. */
    protected MappedRegion newRegion(long offset, long size, boolean writable) {
        return new MappedRegion(bytes, offset, size, writable);
    }
}
