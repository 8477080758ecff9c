package heddle.cases;

import java.util.concurrent.LinkedBlockingQueue;

/**
 * The work that waits for one thread, which looks for more for a while before it goes to sleep: a thread that is woken for
 * each work comes late, and often to the CPU of the one that woke it.
 */
final class AttentiveQueue extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1;
    private static final long ATTENTION_NANOS = 300_000_000;

    @Override
    public Runnable take() throws InterruptedException {
        long since = System.nanoTime();
        while (System.nanoTime() - since < ATTENTION_NANOS) {
            Runnable work = poll();
            if (work != null) {
                return work;
            }
            if (Thread.interrupted()) { // its thread is to end
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
        return super.take();
    }
}
