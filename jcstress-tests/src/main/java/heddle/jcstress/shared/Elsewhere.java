package heddle.jcstress.shared;

/** Work on a thread that lives for it alone. */
public final class Elsewhere {
    private Elsewhere() {}

    /** Runs the work on a fresh thread, and returns when that thread has ended. */
    public static void run(Runnable work) {
        Thread brief = new Thread(work, "brief");
        brief.start();
        try {
            brief.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread was to end", e);
        }
    }
}
