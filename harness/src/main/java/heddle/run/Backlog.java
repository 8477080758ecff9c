package heddle.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Pieces of work that wait, each to be taken by one of several threads. A piece that is being done may leave others behind,
 * so the backlog is at its end only when nobody is at work. Pieces of a later rank come when none of an earlier one waits.
 * Safe for all threads.
 */
public final class Backlog<T> {
    /**
     * What holds for the pieces of a rank.
     *
     * @param most so many of them are done at once
     * @param beside they begin when at most so many of earlier ranks are still being done
     * @param oneMore whether one may begin beyond those; asked again and again, with the backlog held
     */
    record Rank(int most, int beside, BooleanSupplier oneMore) {
        Rank(int most, int beside) {
            this(most, beside, () -> false);
        }
    }

    /** A piece that is being done. */
    record Taken<T>(T piece, int rank) {}

    private static final long LOOK_MILLIS = 100;

    private final List<Rank> ranks;
    private final List<Deque<T>> waiting = new ArrayList<>();
    private final int[] atWork;

    /** Makes an empty one of a single rank; at most so many pieces are done at once. */
    public Backlog(int most) {
        this(List.of(new Rank(most, 0)));
    }

    /** Makes an empty one. */
    Backlog(List<Rank> ranks) {
        this.ranks = List.copyOf(ranks);
        this.atWork = new int[ranks.size()];
        ranks.forEach(rank -> waiting.add(new ArrayDeque<>()));
    }

    /** Adds a piece of the first rank behind the others. */
    public void add(T piece) {
        add(0, piece);
    }

    /** Adds a piece of the first rank before the others. */
    public void addFirst(T piece) {
        addFirst(0, piece);
    }

    /** Adds a piece behind the others of its rank. */
    synchronized void add(int rank, T piece) {
        waiting.get(rank).addLast(piece);
        notifyAll();
    }

    /** Adds a piece before the others of its rank. */
    synchronized void addFirst(int rank, T piece) {
        waiting.get(rank).addFirst(piece);
        notifyAll();
    }

    /** Tells whether no piece of a rank waits. */
    synchronized boolean isEmpty(int rank) {
        return waiting.get(rank).isEmpty();
    }

    /** Waits for a piece; nothing when there will be none. The caller calls {@link #leave} when it is done. */
    synchronized Optional<Taken<T>> next() throws InterruptedException {
        Optional<Integer> rank = ready();
        while (rank.isEmpty() && IntStream.of(atWork).sum() > 0) {
            wait(LOOK_MILLIS);
            rank = ready();
        }
        return rank.map(ready -> {
            atWork[ready]++;
            return new Taken<>(waiting.get(ready).removeFirst(), ready);
        });
    }

    /** Returns the earliest rank of which a piece waits, if one of it may begin. */
    private Optional<Integer> ready() {
        int earlier = 0;
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (!waiting.get(rank).isEmpty()) {
                Rank its = ranks.get(rank);
                boolean may = earlier <= its.beside()
                        && (atWork[rank] < its.most() || its.oneMore().getAsBoolean());
                return may ? Optional.of(rank) : Optional.empty();
            }
            earlier += atWork[rank];
        }
        return Optional.empty();
    }

    /** Says that a piece is done. */
    synchronized void leave(Taken<T> taken) {
        atWork[taken.rank()]--;
        notifyAll();
    }
}
