package heddle.backends.reference;

/** A buffer, texture or query set: an object of a device that can be destroyed. Guarded by its device's lock. */
public abstract class Resource extends DeviceObject {
    private final DestroyedFlag destroyed;

    Resource(ReferenceDevice device, String typeName, String label, boolean valid) {
        super(device, typeName, label, valid);
        this.destroyed = device.realm().parts().destroyedFlag();
    }

    /** Destroys it; work that was submitted before keeps its contents. */
    public void destroy() {
        destroyed.set();
    }

    /** Checks that work which uses it may be submitted now. The caller holds the device's lock. */
    void requireUsable() throws Invalid {
        Invalid.unless(!destroyed.isSet(), this, " is destroyed");
    }
}
