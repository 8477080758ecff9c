package heddle.cases;

/** Thrown when a backend gives no adapter or no device: nothing can be judged on this machine. */
public final class NoDeviceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoDeviceException(String message) {
        super(message);
    }
}
