package heddle.backends.artifact;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change one artifact in the cache, held by one thread of one process at a time. The system frees it when the
 * process dies.
 *
 * <p>IMPLEMENTATION NOTES. A file lock belongs to the whole process, and closing any channel on the file drops it; so threads
 * of one process queue at a lock of their own first. There is no timed wait for a file lock: other processes are polled for.
 */
final class ArtifactLock {
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();
    private static final long POLL_MILLIS = 100;

    private final Path file;
    private final Duration bound;
    private final Runnable onWait;

    /** Names the file that stands for the artifact; {@code onWait} is told when the lock is not free at once. */
    ArtifactLock(Path file, Duration bound, Runnable onWait) {
        this.file = file;
        this.bound = bound;
        this.onWait = onWait;
    }

    /** What is done under the lock. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /** Waits for the lock, does the work and gives the lock back. */
    <T> T whileHeld(Work<T> work) throws IOException, InterruptedException {
        if (!THIS_PROCESS.tryLock()) {
            onWait.run();
            if (!THIS_PROCESS.tryLock(bound.toNanos(), TimeUnit.NANOSECONDS)) {
                throw stillHeld();
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            awaitOtherProcesses(channel);
            return work.run();
        } finally {
            THIS_PROCESS.unlock();
        }
    }

    private void awaitOtherProcesses(FileChannel channel) throws IOException, InterruptedException {
        if (channel.tryLock() != null) {
            return;
        }
        onWait.run();
        long deadlineNanos = System.nanoTime() + bound.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw stillHeld();
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private SetupProblem stillHeld() {
        return new SetupProblem(
                "another run of Heddle has been installing for too long; it holds " + file, "wait for it, or end it");
    }
}
