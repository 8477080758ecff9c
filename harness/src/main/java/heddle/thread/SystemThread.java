package heddle.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The thread of the operating system that runs the caller at this moment: what C calls thread-local belongs to it.
 *
 * <p>A virtual thread has none of its own. It is carried now by one and, once it has been parked, perhaps by another; which
 * one the JVM does not tell, so the system is asked.
 */
public sealed interface SystemThread {
    /** Returns the caller's; cheap unless the caller is a virtual thread. */
    static SystemThread current() {
        Thread thread = Thread.currentThread();
        return Virtual.is(thread) ? Carrier.current() : new Own(thread);
    }

    /** A thread that is one of the system's for as long as it lives. */
    record Own(Thread thread) implements SystemThread {}

    /**
     * The carrier of virtual threads.
     *
     * @param id the system's id of the thread, which may be given again, and when it was started, in ticks since boot
     */
    record Carrier(String id) implements SystemThread {
        private static final Path STATUS = Path.of("/proc/thread-self/stat");

        /** Where the start time stands behind the name of the thread, which is in brackets and may hold anything. */
        private static final int START_TIME = 20;

        private static Carrier current() {
            try {
                String status = Files.readString(STATUS);
                String[] behindName =
                        status.substring(status.lastIndexOf(')') + 1).strip().split(" ");
                return new Carrier(status.substring(0, status.indexOf(' ')) + "@" + behindName[START_TIME - 1]);
            } catch (IOException e) {
                throw new UncheckedIOException("the system does not tell which thread carries a virtual thread", e);
            }
        }
    }

    /** What JVMs older than virtual threads answer too. */
    final class Virtual {
        private static final MethodHandle IS_VIRTUAL = find();

        private Virtual() {}

        private static boolean is(Thread thread) {
            try {
                return (boolean) IS_VIRTUAL.invokeExact(thread);
            } catch (Throwable e) {
                throw new IllegalStateException("Thread.isVirtual failed", e);
            }
        }

        private static MethodHandle find() {
            try {
                return MethodHandles.publicLookup()
                        .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Thread.class);
            }
        }
    }
}
