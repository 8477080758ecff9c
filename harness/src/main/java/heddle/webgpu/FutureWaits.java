package heddle.webgpu;

import java.util.stream.LongStream;

/** The futures that one WaitAny names, and which of them it reported complete. Confined to one thread at a time. */
public final class FutureWaits {
    private final long[] futures;
    private final boolean[] completed;

    private FutureWaits(long[] futures) {
        this.futures = futures;
        this.completed = new boolean[futures.length];
    }

    /** Names the futures of these operations. */
    public static FutureWaits of(Operation... operations) {
        return new FutureWaits(
                java.util.Arrays.stream(operations).mapToLong(Operation::future).toArray());
    }

    /** Names these future ids. */
    public static FutureWaits ofIds(long... ids) {
        return new FutureWaits(ids.clone());
    }

    public int count() {
        return futures.length;
    }

    public long future(int index) {
        return futures[index];
    }

    public boolean completed(int index) {
        return completed[index];
    }

    /** Stores what the call said of the future at that index. */
    public void completed(int index, boolean value) {
        completed[index] = value;
    }

    @Override
    public String toString() {
        return LongStream.of(futures).boxed().toList().toString();
    }
}
