package heddle.cli;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM, made into an interrupt of the thread that runs the command, which gets time to write what it has.
 *
 * <p>Workers in the same process group hear the signal too and die of it: their results no longer count.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Thread command;
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean come;

    private Interruption(Thread command) {
        this.command = command;
        this.hook = new Thread(this::interrupt, "interruption");
    }

    /** Begins to listen for the calling thread. */
    static Interruption listen() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Throws if the run was interrupted. */
    void check() throws InterruptedIOException {
        if (come) {
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Says that everything was written: the process may end. */
    @Override
    public void close() {
        written.countDown();
        if (!come) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void interrupt() {
        come = true;
        command.interrupt();
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(128 + 2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
