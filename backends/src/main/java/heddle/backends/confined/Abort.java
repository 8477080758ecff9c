package heddle.backends.confined;

/** The end of a C library that finds itself misused: its last words on standard error, then the status of SIGABRT. */
final class Abort {
    private static final int SIGABRT_STATUS = 134;

    private Abort() {}

    /** Ends this process. Returns an exception for the compiler's sake; it is never thrown. */
    static IllegalStateException saying(String lastWords) {
        System.err.println(lastWords);
        System.err.flush();
        Runtime.getRuntime().halt(SIGABRT_STATUS);
        return new IllegalStateException(lastWords);
    }
}
