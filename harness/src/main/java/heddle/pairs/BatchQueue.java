package heddle.pairs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The batches of cells that wait for a process, each to be taken by one of several threads. A batch that is being played
 * may leave others behind, so the queue is at its end only when nobody is at work. Safe for all threads.
 */
final class BatchQueue {
    private final Deque<List<Cell>> waiting = new ArrayDeque<>();
    private int atWork;

    /** Adds cells behind the others, so many to a batch at most. */
    synchronized void divide(List<Cell> cells, int most) {
        for (int from = 0; from < cells.size(); from += most) {
            waiting.addLast(List.copyOf(cells.subList(from, Math.min(cells.size(), from + most))));
        }
        notifyAll();
    }

    /** Adds what is left of a batch, before all others. */
    synchronized void add(List<Cell> batch) {
        waiting.addFirst(List.copyOf(batch));
        notifyAll();
    }

    /** Waits for a batch; nothing when there will be none. The caller calls {@link #leave} when it has played it. */
    synchronized Optional<List<Cell>> next() throws InterruptedException {
        while (waiting.isEmpty() && atWork > 0) {
            wait();
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        atWork++;
        return Optional.of(waiting.removeFirst());
    }

    /** Says that the batch taken last is played. */
    synchronized void leave() {
        atWork--;
        notifyAll();
    }
}
