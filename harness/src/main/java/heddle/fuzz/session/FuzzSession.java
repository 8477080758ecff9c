package heddle.fuzz.session;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorText;
import heddle.fuzz.coverage.Corpus;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.run.BackendUnderTest;
import heddle.worker.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fuzzes one backend for a time: explores in worker processes; confirms, shrinks and tells each new finding. What was told
 * stands, however the session ends. Used by one thread.
 */
public final class FuzzSession {
    /** Hears of what is found, at once. */
    public interface Listener {
        /** Something failed, was confirmed and made small. */
        void found(FuzzFinding finding) throws IOException, InterruptedException;

        /** Something failed once, and not again in fresh processes. */
        void unconfirmed(Program program, Finding finding) throws IOException;

        /** A process ended before it played anything, which others of this library did not. */
        void unplayed(Finding finding) throws IOException;

        /** How far the exploring is: told after each process and each finding. */
        void progress(FuzzState state) throws IOException;
    }

    private static final Duration SLICE = Duration.ofSeconds(20);
    private static final int TRIES = 3;
    /** So many processes in a row that play nothing are no accident of one: heaps are broken at a start, too. */
    private static final int MOST_UNPLAYED = 3;

    private final BackendDescriptor backend;
    private final FuzzProcess process;
    private final Confirmation confirmation;
    private final FuzzTerms terms;
    private final Listener listener;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Path corpus;
    private FuzzTotals totals;
    private long nextSeed;
    private long spentNanos;
    private int findings;
    private int unplayed;

    private FuzzSession(BackendUnderTest backend, Path folder, FuzzTerms terms, FuzzState from, Listener listener)
            throws IOException {
        this.process = process(backend, folder);
        this.corpus = folder.resolve("corpus").resolve(backend.id());
        this.totals = from.totals();
        this.nextSeed = from.nextSeed();
        this.spentNanos = from.spent().toNanos();
        this.findings = from.findings();
        this.known.addAll(from.known());
        this.backend = backend.backend().descriptor();
        this.confirmation = new Confirmation(process);
        this.terms = terms;
        this.listener = listener;
    }

    /** Prepares a session that works below an existing folder, and goes on from a state. */
    public static FuzzSession on(
            BackendUnderTest backend, Path folder, FuzzTerms terms, FuzzState from, Listener listener)
            throws IOException {
        return new FuzzSession(backend, folder, terms, from, listener);
    }

    static FuzzProcess process(BackendUnderTest backend, Path folder) throws IOException {
        Path descriptorFile = folder.resolve("backends").resolve(backend.id() + ".descriptor");
        Files.createDirectories(descriptorFile.getParent());
        Files.writeString(descriptorFile, DescriptorText.of(backend.backend().descriptor()));
        Path runs = folder.resolve("runs");
        TemporaryFolder.delete(runs); // what a parent that was killed left there
        return new FuzzProcess(backend, descriptorFile, System.getenv(), runs);
    }

    /**
     * Fuzzes until the time is over or enough was found.
     *
     * @throws IOException also if the backend cannot be opened at all
     * @throws InterruptedException if the session was interrupted; what was told to the listener stands
     */
    public FuzzTotals run() throws IOException, InterruptedException {
        while (spentNanos < terms.time().toNanos()
                && findings < terms.mostFindings()
                && totals.programs() < terms.mostPrograms()) {
            long began = System.nanoTime();
            Duration left = terms.time().minusNanos(spentNanos);
            FuzzRun run = process.explore(work(), left.compareTo(SLICE) < 0 ? left : SLICE, known);
            spentNanos += System.nanoTime() - began;
            nextSeed += run.programs() + run.refused() + 1;
            totals = totals.plus(run);
            listener.progress(state());
            if (run.stop().isPresent()) {
                throw new IOException(backend.id() + ": " + run.stop().get());
            }
            boolean played = run.finding().isEmpty() || !run.text().isEmpty();
            unplayed = played ? 0 : unplayed + 1;
            if (!played) {
                unplayed(run.finding().get());
            } else if (run.finding().isPresent()) {
                Program program = ProgramText.parse(run.text());
                look(new Suspect(program, run.finding().get()), run.text(), Duration.ofNanos(spentNanos));
                listener.progress(state());
            }
        }
        return totals;
    }

    private void unplayed(Finding early) throws IOException {
        if (unplayed >= MOST_UNPLAYED) {
            throw new IOException(
                    backend.id() + ": " + unplayed + " processes in a row ended before they played anything: "
                            + early.signature() + " " + early.evidence());
        }
        totals = totals.oneUnconfirmed();
        listener.unplayed(early);
    }

    private Explore work() {
        long programs = terms.mostPrograms() - totals.programs();
        return new Explore(nextSeed, terms.leastThreads(), terms.mostThreads(), corpus, programs, terms.blind());
    }

    private FuzzState state() {
        return new FuzzState(totals, nextSeed, Duration.ofNanos(spentNanos), findings, known);
    }

    private void look(Suspect suspect, String text, Duration after) throws IOException, InterruptedException {
        String signature = suspect.finding().signature();
        if (known.contains(signature)) { // what ends a process cannot be passed by; its like need not be made again
            Optional<String> parent = text.lines()
                    .filter(line -> line.startsWith(Corpus.MADE_FROM))
                    .map(line -> line.substring(Corpus.MADE_FROM.length()))
                    .findFirst();
            if (parent.isPresent()) {
                Corpus.forget(corpus, parent.get());
            }
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
                    backend.id(),
                    "%03d".formatted(findings),
                    small.finding(),
                    small.program(),
                    suspect.program(),
                    last,
                    after,
                    confirmation.record(small),
                    CFile.NOT_YET));
        }
    }
}
