package heddle.backends.reference;

/** A finished render bundle. */
public final class ReferenceBundle extends DeviceObject {
    private final Recording recording;
    private final long draws;

    ReferenceBundle(ReferenceDevice device, String label, Recording recording, long draws, boolean valid) {
        super(device, "RenderBundle", label, valid);
        this.recording = recording;
        this.draws = draws;
    }

    Recording recording() {
        return recording;
    }

    /** Returns how many of its draws show something. */
    long draws() {
        return draws;
    }
}
