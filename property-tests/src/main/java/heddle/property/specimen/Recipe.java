package heddle.property.specimen;

import heddle.webgpu.Handle;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How to come by one more object of a type, on what it rests on, which has been made before.
 *
 * @param footing what it rests on
 * @param maker makes an object: one call of webgpu.h
 * @param addRef its AddRef
 * @param release its Release
 * @param work what an object does to show that it is what was asked for
 */
public record Recipe<T extends Handle>(
        Footing footing, Supplier<T> maker, Consumer<T> addRef, Consumer<T> release, Work<T> work)
        implements AutoCloseable {
    /** What an object does, once; it may throw. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T object) throws Exception;
    }

    /** Makes one more object on the calling thread; the case holds its one reference. */
    public Specimen make() {
        return of(maker.get());
    }

    /** Takes an object of the same kind that came in another way, with one reference of the case's. */
    Specimen of(T object) {
        return new Specimen(
                footing,
                object.toString(),
                () -> work.on(object),
                () -> addRef.accept(object),
                () -> release.accept(object));
    }

    /** Gives back what the objects rest on, after their own last references. */
    @Override
    public void close() {
        footing.close();
    }
}
