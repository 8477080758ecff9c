package heddle.property.specimen;

import heddle.cases.Actor;

/**
 * One object of the type under test, of which the case holds one reference, with the work that shows it to be alive.
 *
 * <p>Threads: any, one at a time, but for {@link #addRef} and {@link #release} of objects that are no encoders.
 */
public final class Specimen {
    private final Footing footing;
    private final String name;
    private final Actor.Work work;
    private final Runnable addRef;
    private final Runnable release;

    Specimen(Footing footing, String name, Actor.Work work, Runnable addRef, Runnable release) {
        this.footing = footing;
        this.name = name;
        this.work = work;
        this.addRef = addRef;
        this.release = release;
    }

    /** Has the object do its work, once, and fails if it does not: the case holds a reference meanwhile. */
    public void use() throws Exception {
        ErrorFree.run(footing.rig(), footing.device(), "use of " + name, work);
    }

    public void addRef() {
        addRef.run();
    }

    /** Gives back one of the case's references. */
    public void release() {
        release.run();
    }

    @Override
    public String toString() {
        return name;
    }
}
