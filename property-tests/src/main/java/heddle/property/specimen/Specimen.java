package heddle.property.specimen;

import heddle.cases.Actor;
import heddle.webgpu.Handle;
import java.util.function.Consumer;

/**
 * One object of the type under test, of which the case holds one reference, with the work that shows it to be alive.
 *
 * <p>Threads: any, one at a time, but for {@link #addRef} and {@link #release} of objects that are no encoders.
 */
public final class Specimen implements AutoCloseable {
    /**
     * What cases do with objects of one type.
     *
     * @param addRef its AddRef
     * @param release its Release
     */
    record Counting<T>(Consumer<T> addRef, Consumer<T> release) {}

    /** What an object does to show that it lives; it may throw. */
    @FunctionalInterface
    interface Work<T> {
        void on(T object) throws Exception;
    }

    private final Footing footing;
    private final String name;
    private final Actor.Work work;
    private final Runnable addRef;
    private final Runnable release;

    private Specimen(Footing footing, String name, Actor.Work work, Runnable addRef, Runnable release) {
        this.footing = footing;
        this.name = name;
        this.work = work;
        this.addRef = addRef;
        this.release = release;
    }

    static <T extends Handle> Specimen of(Footing footing, T object, Counting<T> counting, Work<T> work) {
        return new Specimen(
                footing,
                object.getClass().getSimpleName(),
                () -> work.on(object),
                () -> counting.addRef().accept(object),
                () -> counting.release().accept(object));
    }

    /** Has the object do its work, once, and fails if it does not: the case holds a reference meanwhile. */
    public void use() throws Exception {
        ErrorFree.run(footing.rig(), footing.device(), "use of the " + name, work);
    }

    public void addRef() {
        addRef.run();
    }

    /** Gives back one of the case's references. */
    public void release() {
        release.run();
    }

    /** Gives back what the object rests on, after its own last reference. */
    @Override
    public void close() {
        footing.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
