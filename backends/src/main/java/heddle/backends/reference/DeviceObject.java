package heddle.backends.reference;

/** An object of a device. One that its creation found invalid is an error object, which every use of it reports. */
public abstract class DeviceObject extends ReferenceObject {
    private final ReferenceDevice device;
    private final boolean valid;

    DeviceObject(ReferenceDevice device, String typeName, String label, boolean valid) {
        super(device.realm(), typeName, label);
        this.device = device;
        this.valid = valid;
    }

    public final ReferenceDevice device() {
        return device;
    }

    public final boolean isValid() {
        return valid;
    }

    /** Checks that a device's call may use this object. */
    final void requireValidFor(ReferenceDevice user) throws Invalid {
        Invalid.unless(valid, this, " is invalid");
        Invalid.unless(device == user, this, " belongs to ", device, " and was used with ", user);
    }
}
