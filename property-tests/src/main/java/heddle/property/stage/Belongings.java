package heddle.property.stage;

import heddle.webgpu.Handle;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The references that a case or one round of it holds, given back together at the end, the last first.
 *
 * <p>Safe for all threads, since the calls of a race bring objects too; closed when they are over.
 */
public final class Belongings implements AutoCloseable {
    private final Deque<Runnable> releases = new ConcurrentLinkedDeque<>();

    /** Takes over one reference of an object that a call returned; NULL is the library's failure. */
    public <T extends Handle> T own(@Nullable T object, Consumer<T> release) {
        if (object == null) {
            throw new AssertionError("the library returned NULL instead of an object");
        }
        atEnd(() -> release.accept(object));
        return object;
    }

    /** Has something done at the end. */
    public void atEnd(Runnable last) {
        releases.push(last);
    }

    @Override
    public void close() {
        for (Runnable release = releases.poll(); release != null; release = releases.poll()) {
            release.run();
        }
    }
}
