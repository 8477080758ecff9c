package heddle.jcstress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

/**
 * How one test is sampled.
 *
 * @param iterations how often fresh threads are started, which then meet in another phase and on other CPUs
 * @param iterationMillis how long each sampling lasts
 * @param strideSize how many samples the actors take between two meetings; small, since native calls drift apart
 * @param strideCount how many strides one set of states lasts; small, since states hold native objects
 */
record StressPlan(int iterations, int iterationMillis, int strideSize, int strideCount) {
    private static final int LONGEST_ITERATION_MILLIS = 500;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Fills a budget. */
    static StressPlan within(Duration budget) {
        long millis = Math.max(1, budget.toMillis());
        int iterations = Math.toIntExact((millis + LONGEST_ITERATION_MILLIS - 1) / LONGEST_ITERATION_MILLIS);
        return new StressPlan(iterations, Math.toIntExact(millis / iterations), 4, 4);
    }

    /** Tells whether more is to be sampled: on a busy machine an iteration takes longer than it should. */
    boolean goesOn(int iterationsDone, long beganNanos) {
        long spentMillis = (System.nanoTime() - beganNanos) / NANOS_PER_MILLI;
        return iterationsDone < iterations && spentMillis < (long) iterations * iterationMillis;
    }

    /**
     * Returns the plan as jcstress hands it to a runner. The one way to make such a configuration without jcstress's
     * launcher is the form in which it travels to a fork, so this writes that form.
     */
    @SuppressWarnings("EnumOrdinal") // as jcstress writes and reads it
    ForkedTestConfig config() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeInt(SpinLoopStyle.THREAD_YIELD.ordinal());
                out.writeInt(iterationMillis);
                out.writeInt(1); // iterations: the sampler counts them itself
                out.writeUTF(""); // the runner's name, of use to a fork only
                out.writeInt(0); // the most megabytes, of use to the estimate that the strides make needless
                out.writeInt(strideSize);
                out.writeInt(strideCount);
                out.writeBoolean(false); // no CPU affinity: it would pin the library's threads too
            }
            return new ForkedTestConfig(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }
}
