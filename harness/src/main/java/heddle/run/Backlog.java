package heddle.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Pieces of work that wait, each to be taken by one of several threads. A piece that is being done may leave others behind,
 * so the backlog is at its end only when nobody is at work. What can wait comes when nothing else is left, and does not count
 * among the pieces of which only so many are done at once. Safe for all threads.
 */
public final class Backlog<T> {
    /** A piece that is being done. */
    record Taken<T>(T piece, boolean couldWait) {}

    private final int most;
    private final Deque<T> waiting = new ArrayDeque<>();
    private final Deque<T> later = new ArrayDeque<>();
    private int atWork;
    private int urgentAtWork;

    /** Makes an empty one; of the pieces that cannot wait at most so many are done at once. */
    public Backlog(int most) {
        this.most = most;
    }

    /** Returns how many of the pieces that cannot wait are done at once. */
    int most() {
        return most;
    }

    /** Adds a piece behind the others. */
    public synchronized void add(T piece) {
        waiting.addLast(piece);
        notifyAll();
    }

    /** Adds a piece before all others. */
    public synchronized void addFirst(T piece) {
        waiting.addFirst(piece);
        notifyAll();
    }

    /** Adds a piece that comes when no other is left, behind those that can wait, too. */
    synchronized void addLater(T piece) {
        later.addLast(piece);
        notifyAll();
    }

    /** Tells whether all that is left can wait, or is being done. */
    synchronized boolean hasOnlyLater() {
        return waiting.isEmpty();
    }

    /** Waits for a piece; nothing when there will be none. The caller calls {@link #leave} when it is done. */
    synchronized Optional<Taken<T>> next() throws InterruptedException {
        while (!isReady() && atWork > 0) {
            wait();
        }
        if (!isReady()) {
            return Optional.empty();
        }
        boolean couldWait = waiting.isEmpty();
        atWork++;
        urgentAtWork += couldWait ? 0 : 1;
        return Optional.of(new Taken<>(couldWait ? later.removeFirst() : waiting.removeFirst(), couldWait));
    }

    private boolean isReady() {
        return waiting.isEmpty() ? !later.isEmpty() : urgentAtWork < most;
    }

    /** Says that a piece is done. */
    synchronized void leave(Taken<T> taken) {
        atWork--;
        urgentAtWork -= taken.couldWait() ? 0 : 1;
        notifyAll();
    }
}
