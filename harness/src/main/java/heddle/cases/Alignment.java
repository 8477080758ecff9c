package heddle.cases;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * When each thread of a race begins its work, counted from the moment at which all are ready.
 *
 * <p>IMPLEMENTATION NOTES. A round draws its offsets at random around what earlier rounds taught: when one work had ended
 * before another began, the early one is held back by about the gap. In half of the rounds
 * they are spread over the longest work, in the others by a power of two less: a uniform draw would hardly ever try the
 * first microseconds of a long call, where much is decided. Every few rounds all is drawn afresh, or a thread
 * gives up its CPU first, so that other meetings are tried too. Written by one thread between rounds, read by all in them.
 */
final class Alignment {
    private static final long WIDEST_NANOS = 1_000_000;
    private static final long FIRST_SPREAD_NANOS = 4_000;
    private static final long NARROWEST_NANOS = 200;
    /** A longer gap tells of a thread that lost its CPU, and not of how long calls take. */
    private static final long TELLING_NANOS = 100_000;

    private static final int SCALES = 10;
    private static final int FRESH_EVERY = 16;
    private static final int YIELD_EVERY = 7;

    private final Random random;
    private final int atOnce;
    private final long[] learnt;
    private final long[] offsets;
    private final boolean[] yields;
    private long spreadNanos = FIRST_SPREAD_NANOS;
    private int round;

    /** Prepares for so many threads, of which {@code atOnce} make a meeting when they are at work at one moment. */
    Alignment(int threads, int atOnce, long seed) {
        this.random = new Random(seed);
        this.atOnce = atOnce;
        this.learnt = new long[threads];
        this.offsets = new long[threads];
        this.yields = new boolean[threads];
    }

    /** Has the first rounds spread their works as if the longest took so long. */
    void expect(Duration longest) {
        spreadNanos = within(longest.toNanos());
    }

    private static long within(long nanos) {
        return Math.min(WIDEST_NANOS, Math.max(NARROWEST_NANOS, nanos));
    }

    /** Draws the next round's offsets. */
    void next() {
        round++;
        boolean fresh = round % FRESH_EVERY == 0;
        long widest = fresh ? Math.max(FIRST_SPREAD_NANOS, spreadNanos) : spreadNanos;
        long spread = random.nextBoolean() ? widest : widest >> random.nextInt(SCALES);
        for (int i = 0; i < offsets.length; i++) {
            long drawn = random.nextLong(spread + 1);
            offsets[i] = fresh ? drawn : learnt[i] + drawn;
            yields[i] = random.nextInt(YIELD_EVERY) == 0;
        }
        long least = Long.MAX_VALUE;
        for (long offset : offsets) {
            least = Math.min(least, offset);
        }
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] -= least; // somebody begins at once
        }
    }

    /** Holds the calling thread until its role may begin. */
    @SuppressWarnings("ThreadPriorityCheck") // giving up the CPU is one of the alignments
    void hold(int role) {
        long until = System.nanoTime() + offsets[role];
        if (yields[role]) {
            Thread.yield();
        }
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    /** Learns from the begin and end of each work; returns whether enough of them had a moment in common. */
    boolean learn(List<long[]> intervals) {
        int last = 0;
        int first = 0;
        long longest = 0;
        for (int i = 0; i < intervals.size(); i++) {
            last = intervals.get(i)[0] > intervals.get(last)[0] ? i : last;
            first = intervals.get(i)[1] < intervals.get(first)[1] ? i : first;
            longest = Math.max(longest, intervals.get(i)[1] - intervals.get(i)[0]);
        }
        long gap = intervals.get(last)[0] - intervals.get(first)[1];
        spreadNanos = Math.min(2 * spreadNanos, within(longest));
        if (gap < 0) {
            return true;
        }
        boolean met = atOnce < intervals.size() && mostAtOnce(intervals) >= atOnce;
        if (gap > TELLING_NANOS) {
            return met;
        }
        learnt[first] = Math.min(WIDEST_NANOS, learnt[first] + gap);
        long least = Long.MAX_VALUE;
        for (long offset : learnt) {
            least = Math.min(least, offset);
        }
        for (int i = 0; i < learnt.length; i++) {
            learnt[i] -= least;
        }
        return met;
    }

    private static long mostAtOnce(List<long[]> intervals) {
        return intervals.stream()
                .mapToLong(each -> intervals.stream()
                        .filter(other -> other[0] <= each[0] && each[0] < other[1])
                        .count())
                .max()
                .orElse(0);
    }

    /** Says how the last round was aligned. */
    String last() {
        StringJoiner text = new StringJoiner(", ", "its threads were held for ", " ns");
        for (long offset : offsets) {
            text.add(Long.toString(offset));
        }
        return text.toString();
    }
}
