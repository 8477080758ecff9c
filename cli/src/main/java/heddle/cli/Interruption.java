package heddle.cli;

import heddle.verdict.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, SIGTERM and SIGHUP, made into an interrupt of the thread that runs the command, which gets time to write what it
 * has and then ends with an exit code of its own.
 *
 * <p>IMPLEMENTATION NOTES. Signals reach Java as a shutdown of the process: other threads go on while the hook runs, and
 * the process is gone when it returns. System.exit would wait for the hook for ever, so the hook itself ends the process.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final int AS_SHELLS_SAY = 130;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private final IntConsumer halt;
    private @Nullable Thread command;
    private boolean come;
    private int exitCode = AS_SHELLS_SAY;

    private Interruption(Thread command, IntConsumer halt) {
        this.command = command;
        this.halt = halt;
    }

    /** What a signal may end early. */
    @FunctionalInterface
    interface Work {
        /** Does it, and returns the exit code. */
        int run(Interruption interruption) throws Exception;
    }

    /** Does the work on the calling thread; when a signal breaks it off, says so and returns 3. */
    static int during(PrintWriter err, Work work) throws Exception {
        return during(err, Runtime.getRuntime()::halt, work);
    }

    /** Does the same, and ends the process by {@code halt}. */
    static int during(PrintWriter err, IntConsumer halt, Work work) throws Exception {
        try (Interruption interruption = new Interruption(Thread.currentThread(), halt)) {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
            int code;
            try {
                code = work.run(interruption);
            } catch (Exception e) {
                if (!interruption.hasCome()) {
                    throw e;
                }
                err.println("heddle: interrupted"); // whatever it was, it broke because everything is going down
                code = ExitCode.INCOMPLETE.code();
            }
            interruption.endsWith(code);
            return code;
        }
    }

    /** Tells whether a signal has come. */
    synchronized boolean hasCome() {
        return come;
    }

    /** Leaves the thread in peace from now on: it is about to write what it has and to end. */
    synchronized void settle() {
        if (command != null) {
            command = null;
            Thread.interrupted();
        }
    }

    /** Lets the process end, if a signal has come. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            settle(); // the hook is under way, and ends the process
        }
    }

    /** Hears a signal: interrupts the thread, waits until it has ended, and ends the process. */
    void interrupt() {
        synchronized (this) {
            come = true;
            if (command != null) {
                command.interrupt();
            }
        }
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                halt.accept(AS_SHELLS_SAY);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            halt.accept(exitCode);
        }
    }

    private synchronized void endsWith(int code) {
        exitCode = code;
    }
}
