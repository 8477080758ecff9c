package heddle.backends.reference;

/**
 * Future ids: a serial number above the source of the operation, so that the id of a completed future still tells both.
 *
 * <p>Rests on Asynchronous Operations.md#Mixed-Sources.
 */
public final class FutureIds {
    /** The source of all operations that belong to no queue. */
    public static final int CPU = 0;

    private static final int SOURCE_BITS = 16;
    private static final long SOURCE_MASK = (1L << SOURCE_BITS) - 1;

    private FutureIds() {}

    /** Returns the id of the future with that serial number, from 1, and source. */
    static long id(long serial, int source) {
        return serial << SOURCE_BITS | source;
    }

    static long serial(long id) {
        return id >>> SOURCE_BITS;
    }

    /** Returns the source that a future carries. */
    public static int source(long id) {
        return (int) (id & SOURCE_MASK);
    }

    /** Returns the source that stands for the queue with that number, from 0; 65535 queues later two share one. */
    static int queue(long number) {
        return (int) (number % SOURCE_MASK) + 1;
    }
}
