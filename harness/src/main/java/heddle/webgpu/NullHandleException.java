package heddle.webgpu;

/** Thrown when a library returned NULL where the header does not allow it. The library's failure, not Heddle's. */
public final class NullHandleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NullHandleException(Fn function) {
        super(function.cName() + " returned NULL");
    }
}
