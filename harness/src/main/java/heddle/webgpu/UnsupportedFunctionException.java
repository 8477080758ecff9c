package heddle.webgpu;

/** Thrown instead of calling a function that the library is known not to implement. */
public final class UnsupportedFunctionException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Fn function;

    public UnsupportedFunctionException(Fn function) {
        super(function.cName() + " is not implemented by the library");
        this.function = function;
    }

    public Fn function() {
        return function;
    }
}
