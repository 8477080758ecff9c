package heddle.worker;

import heddle.history.Journal;
import heddle.history.Journal.PendingCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Watches one worker: bounds its life and each of its calls, and ends it with its whole process tree. */
final class Watchdog {
    private static final int POLL_MILLIS = 20;

    private final Journal journal;
    private final Path folder;
    private final Duration lifeBound;
    private final Duration callBound;

    Watchdog(Journal journal, Path folder, Duration lifeBound, Duration callBound) {
        this.journal = journal;
        this.folder = folder;
        this.lifeBound = lifeBound;
        this.callBound = callBound;
    }

    /** Waits for the process; on a hang saves its stacks. Nothing that it started lives on. */
    WorkerEnd watch(Process process, RecentBytes output) throws InterruptedException, IOException {
        ProcessTree tree = new ProcessTree(process, folder);
        long startedNanos = System.nanoTime();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                Optional<String> why = stuck(startedNanos);
                if (why.isPresent() && process.isAlive()) {
                    HangEvidence.save(process, tree, output, folder);
                    return new WorkerEnd.Hung(why.get());
                }
            }
            return new WorkerEnd.Exited(process.exitValue());
        } finally {
            tree.kill();
        }
    }

    private Optional<String> stuck(long startedNanos) {
        long now = System.nanoTime();
        for (PendingCall call : journal.pendingCalls()) {
            if (now - call.sinceNanos() > callBound.toNanos()) {
                return Optional.of(call.function().cName() + " had not returned after " + callBound.toMillis() + " ms");
            }
        }
        return now - startedNanos > lifeBound.toNanos()
                ? Optional.of("the case had not ended after " + lifeBound.toMillis() + " ms")
                : Optional.empty();
    }
}
