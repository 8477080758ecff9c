package heddle.backends.reference;

/**
 * What all objects share: address, label and the application's references. Safe for all threads.
 *
 * <p>Rests on Ownership.md. Objects inside others live on by ordinary Java references.
 */
public abstract class ReferenceObject {
    private final Realm realm;
    private final String typeName;
    private final long address;
    private final Label label;
    private final ReferenceCount references;

    ReferenceObject(Realm realm, String typeName, String label) {
        this.realm = realm;
        this.typeName = typeName;
        this.address = realm.objects().newAddress();
        this.label = realm.parts().label(label);
        this.references = realm.parts().referenceCount();
    }

    public final Realm realm() {
        return realm;
    }

    public final long address() {
        return address;
    }

    public final Label label() {
        return label;
    }

    public final void addRef() {
        references.add();
    }

    /** Gives back one reference of the application; after the last one its address means nothing. */
    public final void release() {
        if (references.drop()) {
            lastReferenceGone();
            realm.objects().forget(this);
        }
    }

    /** Does what follows from the application's last release, before the address is forgotten. */
    protected void lastReferenceGone() {}

    /** Returns the type as webgpu.h names it, without its prefix. */
    final String typeName() {
        return typeName;
    }

    @Override
    public final String toString() {
        return typeName + " \"" + label.get() + "\"";
    }
}
