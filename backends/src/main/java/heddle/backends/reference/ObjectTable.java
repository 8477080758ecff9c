package heddle.backends.reference;

import heddle.webgpu.Handle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Which object stands behind which address, as long as the application holds a reference. Safe for all threads. */
public class ObjectTable {
    private static final long FIRST_ADDRESS = 0x10000;
    private static final long STEP = 0x10;

    private final Map<Long, ReferenceObject> objects = new ConcurrentHashMap<>();
    private final AtomicLong nextAddress = new AtomicLong(FIRST_ADDRESS);

    /** Returns an address that no object has or had. */
    protected long newAddress() {
        return nextAddress.getAndAdd(STEP);
    }

    /** Lets the application find the object by its address, which is returned. */
    public <T extends ReferenceObject> long publish(T object) {
        objects.put(object.address(), object);
        return object.address();
    }

    /** Forgets an object whose last reference is gone. */
    public void forget(ReferenceObject object) {
        objects.remove(object.address());
    }

    /** Returns the object behind a handle; a handle that stands for none is the caller's misuse. */
    public final <T extends ReferenceObject> T find(Class<T> type, Handle handle) {
        ReferenceObject object = objects.get(handle.address());
        if (!type.isInstance(object)) {
            throw misused(handle, object);
        }
        return type.cast(object);
    }

    /** Returns what to throw at a caller whose handle stands for no object, or for one of another type. */
    protected RuntimeException misused(Handle handle, @Nullable ReferenceObject object) {
        return new IllegalArgumentException(handle + " stands for "
                + (object == null ? "no object: never made, or released for the last time" : object));
    }

    /** Returns the object behind a handle, or null for no handle. */
    public final <T extends ReferenceObject> @Nullable T findOrNull(Class<T> type, @Nullable Handle handle) {
        return handle == null ? null : find(type, handle);
    }

    /** Returns the objects to which the application holds references. */
    public final List<ReferenceObject> live() {
        return List.copyOf(objects.values());
    }
}
