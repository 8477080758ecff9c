package heddle.fuzz.session;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorText;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.run.BackendUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Fuzzes one backend for a time: explores in worker processes; confirms, shrinks and tells each new finding. What was told
 * stands, however the session ends. Used by one thread.
 */
public final class FuzzSession {
    /** Hears of what is found, at once. */
    public interface Listener {
        /** Something failed, was confirmed and made small. */
        void found(FuzzFinding finding) throws IOException;

        /** Something failed once, and not again in fresh processes. */
        void unconfirmed(Program program, Finding finding) throws IOException;

        /** How far the exploring is. */
        void progress(FuzzTotals totals);
    }

    private static final Duration SLICE = Duration.ofSeconds(20);
    private static final int TRIES = 3;

    private final BackendDescriptor backend;
    private final FuzzProcess process;
    private final Confirmation confirmation;
    private final FuzzTerms terms;
    private final Listener listener;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private FuzzTotals totals = FuzzTotals.NONE;
    private int findings;

    private FuzzSession(BackendUnderTest backend, FuzzProcess process, FuzzTerms terms, Listener listener) {
        this.backend = backend.backend().descriptor();
        this.process = process;
        this.confirmation = new Confirmation(process);
        this.terms = terms;
        this.listener = listener;
    }

    /** Prepares a session that works below an existing folder. */
    public static FuzzSession on(BackendUnderTest backend, Path folder, FuzzTerms terms, Listener listener)
            throws IOException {
        return new FuzzSession(backend, process(backend, folder), terms, listener);
    }

    static FuzzProcess process(BackendUnderTest backend, Path folder) throws IOException {
        Path descriptorFile = folder.resolve("backends").resolve(backend.id() + ".descriptor");
        Files.createDirectories(descriptorFile.getParent());
        Files.writeString(descriptorFile, DescriptorText.of(backend.backend().descriptor()));
        return new FuzzProcess(backend, descriptorFile, System.getenv(), folder.resolve("runs"));
    }

    /**
     * Fuzzes until the time is over or enough was found.
     *
     * @throws IOException also if the backend cannot be opened at all
     * @throws InterruptedException if the session was interrupted; what was told to the listener stands
     */
    public FuzzTotals run() throws IOException, InterruptedException {
        long seed = terms.seed();
        long spentNanos = 0;
        while (spentNanos < terms.time().toNanos() && findings < terms.mostFindings()) {
            long began = System.nanoTime();
            Duration left = terms.time().minusNanos(spentNanos);
            FuzzRun run = process.explore(
                    new Explore(seed, terms.leastThreads(), terms.mostThreads(), ""),
                    left.compareTo(SLICE) < 0 ? left : SLICE,
                    known);
            spentNanos += System.nanoTime() - began;
            seed += run.programs() + run.refused() + 1;
            totals = totals.plus(run);
            listener.progress(totals);
            if (run.stop().isPresent()) {
                throw new IOException(backend.id() + ": " + run.stop().get());
            }
            if (run.finding().isPresent() && !run.text().isEmpty()) {
                Program program = ProgramText.parse(run.text());
                look(new Suspect(program, run.finding().get()), Duration.ofNanos(spentNanos));
            }
        }
        return totals;
    }

    private void look(Suspect suspect, Duration after) throws IOException, InterruptedException {
        String signature = suspect.finding().signature();
        if (known.contains(signature)) { // what ends a process cannot be passed by
            return;
        }
        Rate rate = confirmation.of(suspect);
        if (rate.failed() == 0) {
            totals = totals.oneUnconfirmed();
            listener.unconfirmed(suspect.program(), suspect.finding());
            if (tries.merge(signature, 1, Integer::sum) >= TRIES) {
                known.add(signature);
            }
            return;
        }
        Suspect small = confirmation.smallest(suspect, rate, LegalProgram.Abilities.of(backend), terms.shrinking());
        Rate last = confirmation.of(small);
        if (last.failed() == 0) { // too rare by now: the program as it was found says more
            small = suspect;
            last = rate;
        }
        boolean isNew = !known.contains(small.finding().signature());
        known.add(signature);
        known.add(small.finding().signature());
        if (isNew) {
            findings++;
            listener.found(new FuzzFinding(
                    small.finding().signature(),
                    backend.id(),
                    small.finding(),
                    small.program(),
                    suspect.program(),
                    last,
                    "%03d".formatted(findings),
                    after));
        }
    }
}
