package heddle.backends.library;

/** Says why a file is not a shared library that this machine can load. */
final class ElfProblem extends Exception {
    private static final long serialVersionUID = 1L;

    ElfProblem(String message) {
        super(message);
    }
}
