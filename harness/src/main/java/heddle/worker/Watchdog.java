package heddle.worker;

import heddle.history.Journal;
import heddle.history.Journal.PendingCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Watches one worker: bounds the life of its work and each of its calls, and ends it with its whole process tree. */
final class Watchdog {
    private static final int POLL_MILLIS = 20;

    private final Vigil vigil;
    private final Path folder;
    private final Duration callBound;

    Watchdog(Vigil vigil, Path folder, Duration callBound) {
        this.vigil = vigil;
        this.folder = folder;
        this.callBound = callBound;
    }

    /** Waits for the process; on a hang saves its stacks. Nothing that it started lives on. */
    WorkerEnd watch(Process process, RecentBytes output) throws InterruptedException, IOException {
        ProcessTree tree = new ProcessTree(process, folder);
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                Optional<String> why = stuck();
                if (why.isPresent() && process.isAlive()) {
                    if (vigil.wantsStacks()) {
                        HangEvidence.save(process, tree, output, folder);
                    }
                    return new WorkerEnd.Hung(why.get());
                }
            }
            return new WorkerEnd.Exited(process.exitValue());
        } finally {
            tree.kill();
        }
    }

    private Optional<String> stuck() throws IOException {
        Journal journal = vigil.journal();
        long now = System.nanoTime();
        for (PendingCall call : journal.pendingCalls()) {
            if (now - call.sinceNanos() > callBound.toNanos()) {
                return Optional.of(call.function().cName() + " had not returned after " + callBound.toMillis() + " ms");
            }
        }
        return now - vigil.sinceNanos() > vigil.life().toNanos()
                ? Optional.of("the case had not ended after " + vigil.life().toMillis() + " ms")
                : Optional.empty();
    }
}
