package heddle.backends.reference;

/** Whether one resource has been destroyed; the same on all threads. */
public class DestroyedFlag {
    private volatile boolean destroyed;

    public boolean isSet() {
        return destroyed;
    }

    public void set() {
        destroyed = true;
    }
}
