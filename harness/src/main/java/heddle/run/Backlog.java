package heddle.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Pieces of work that wait, each to be taken by one of several threads. A piece that is being done may leave others behind,
 * so the backlog is at its end only when nobody is at work. What can wait comes when nothing else is left, and then more of
 * it may be done at once. Safe for all threads.
 */
public final class Backlog<T> {
    private final int most;
    private final Deque<T> waiting = new ArrayDeque<>();
    private final Deque<T> later = new ArrayDeque<>();
    private int atWork;

    /** Makes an empty one; while pieces wait that cannot, at most so many of any sort are done at once. */
    public Backlog(int most) {
        this.most = most;
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
    synchronized Optional<T> next() throws InterruptedException {
        while (!isReady() && atWork > 0) {
            wait();
        }
        if (!isReady()) {
            return Optional.empty();
        }
        atWork++;
        return Optional.of(waiting.isEmpty() ? later.removeFirst() : waiting.removeFirst());
    }

    private boolean isReady() {
        return waiting.isEmpty() ? !later.isEmpty() : atWork < most;
    }

    /** Says that the piece taken last is done. */
    synchronized void leave() {
        atWork--;
        notifyAll();
    }
}
