package heddle.backends.confined;

import heddle.webgpu.Firing;
import heddle.webgpu.Handle;
import heddle.webgpu.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which thread each object belongs to. Safe for all threads.
 *
 * <p>Rests on Multithreading.md, first paragraph: the thread that an object was created on. For one that a callback brings,
 * that may be read as the thread that asked for it or as the one that runs the callback; where these are two of the
 * application's threads, the object belongs to neither, since no program may rely on one reading.
 */
final class Owners {
    private static final String NOBODY = "no thread: asked for on one, and brought to another";

    private final Map<Long, String> owners = new ConcurrentHashMap<>();
    private final Map<Long, String> requesters = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // one name a thread, since each of its objects keeps it
    private final ThreadLocal<String> here = ThreadLocal.withInitial(Owners::nameOfThisThread);

    /** Takes note of an object that a call on this thread returned. */
    void gave(long address) {
        owners.put(address, here.get());
    }

    /** Takes note of a call on this thread whose callback will bring an object. */
    void requested(long userdata1) {
        requesters.put(userdata1, here.get());
    }

    /**
     * Takes note of what a callback brings on this thread.
     *
     * @param inCall whether the thread is the application's, inside a call of its own
     */
    void brought(Firing firing, boolean inCall) {
        String requester = requesters.remove(firing.userdata1());
        if (requester != null && firing.object() != 0) {
            boolean between = inCall && !requester.equals(here.get());
            owners.put(firing.object(), between ? NOBODY : requester);
        }
    }

    /** Says what is wrong with a use of the object on this thread, or nothing. */
    Optional<String> wrongIn(Handle handle) {
        String owner = owners.get(handle.address());
        return handle instanceof Instance || owner == null || owner.equals(here.get())
                ? Optional.empty()
                : Optional.of(handle + " was used on thread " + here.get() + " and belongs to " + owner);
    }

    @SuppressWarnings("deprecation") // threadId() is of Java 19
    private static String nameOfThisThread() {
        Thread thread = Thread.currentThread();
        return "'" + thread.getName() + "' (" + thread.getId() + ")";
    }
}
