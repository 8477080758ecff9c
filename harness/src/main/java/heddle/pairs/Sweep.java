package heddle.pairs;

import heddle.descriptor.DescriptorText;
import heddle.run.BackendUnderTest;
import heddle.run.Backlog;
import heddle.run.Lanes;
import heddle.worker.ClassArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sweep: every selected cell on one backend, many cells to a process.
 *
 * <p>A process that a cell ends is judged by {@link Conviction}; the cells behind that one go on in another: what counts is
 * how many processes there are, since starting one takes as long as some dozens of cells. Cells whose calls never overlapped
 * are played once more at the end, for longer.
 */
public final class Sweep {
    /** Hears of each cell when its result is final; called by one thread at a time. */
    @FunctionalInterface
    public interface Listener {
        void finished(CellResult result) throws IOException;
    }

    private static final int MOST_STOPS = 3;

    private final SweepRun.Runner runner;
    private final SweepPace pace;
    private final int jobs;
    private final Listener listener;
    private final KnownDeaths knownDeaths = new KnownDeaths();
    private final Set<Cell> told = new HashSet<>();
    private final List<Cell> unmet = new ArrayList<>();
    private int stopsInARow;
    private volatile boolean lastTime;

    /** Prepares a sweep with processes below an existing folder, started from class archives; {@code jobs} run at once. */
    public static Sweep on(
            BackendUnderTest backend,
            Path folder,
            SweepPace pace,
            int jobs,
            long seed,
            ClassArchive archive,
            Listener listener)
            throws IOException {
        Path descriptorFile = folder.resolve("backends").resolve(backend.id() + ".descriptor");
        Files.createDirectories(descriptorFile.getParent());
        Files.writeString(descriptorFile, DescriptorText.of(backend.backend().descriptor()));
        Path runs = folder.resolve("runs");
        SweepProcess process = new SweepProcess(backend, descriptorFile, System.getenv(), runs, archive, seed);
        return new Sweep(process, pace, jobs, listener);
    }

    Sweep(SweepRun.Runner runner, SweepPace pace, int jobs, Listener listener) {
        this.runner = runner;
        this.pace = pace;
        this.jobs = jobs;
        this.listener = listener;
    }

    /**
     * Runs the cells; tells the listener of each.
     *
     * @throws InterruptedException if the sweep was interrupted; what was told to the listener stands
     */
    public void run(List<Cell> cells) throws IOException, InterruptedException {
        playAll(cells, pace);
        List<Cell> again = List.copyOf(unmet);
        lastTime = true;
        playAll(again, pace.patient());
    }

    private void playAll(List<Cell> cells, SweepPace spent) throws IOException, InterruptedException {
        Backlog<List<Cell>> batches = new Backlog<>(jobs);
        Lanes.pieces(cells, spent.cellsToAProcess()).forEach(batches::add);
        new Lanes(jobs).run(batches, batch -> play(batch, spent, batches));
    }

    private void play(List<Cell> batch, SweepPace spent, Backlog<List<Cell>> batches)
            throws IOException, InterruptedException {
        SweepRun run = runner.run(batch, spent);
        for (int i = 0; i < run.passed(); i++) {
            take(batch.get(i), run.outcomes().get(i));
        }
        int next = run.passed();
        if (run.failure().isPresent()) {
            fail(batch.subList(0, next + 1), run.failure().get(), spent);
            next++;
        } else if (next < batch.size()) {
            CellOutcome stop = run.stop().orElse(CellOutcome.notRun("the process ended before it"));
            tell(CellResult.of(batch.get(next), stop));
            boolean gotSomewhere = next > 0;
            next++;
            if (isHopeless(gotSomewhere)) {
                for (Cell cell : batch.subList(next, batch.size())) {
                    tell(CellResult.of(cell, stop));
                }
                return;
            }
        }
        if (next < batch.size()) {
            batches.addFirst(batch.subList(next, batch.size()));
        }
    }

    /** Judges the last of the played cells, which failed. */
    private void fail(List<Cell> played, SweepRun.Failure failure, SweepPace spent)
            throws IOException, InterruptedException {
        Cell last = played.get(played.size() - 1);
        Optional<CellResult> known = knownDeaths.recognise(last, failure);
        if (known.isPresent()) {
            tell(known.get());
            return;
        }
        for (CellResult result : new Conviction(runner, spent).of(played, failure)) {
            if (result.cell().equals(last)) {
                knownDeaths.learn(failure, result);
            }
            tell(result);
        }
    }

    /** A process that stops may have met bad luck; when none gets anywhere, no other one will. */
    private synchronized boolean isHopeless(boolean gotSomewhere) {
        stopsInARow = gotSomewhere ? 0 : stopsInARow + 1;
        return stopsInARow >= MOST_STOPS;
    }

    private synchronized void take(Cell cell, CellOutcome outcome) throws IOException {
        if (outcome.neverMet() && !lastTime) {
            unmet.add(cell);
        } else {
            tell(CellResult.of(cell, outcome));
        }
    }

    private synchronized void tell(CellResult result) throws IOException {
        if (told.add(result.cell()) || result.verdict().isFailure()) {
            listener.finished(result);
        }
    }
}
