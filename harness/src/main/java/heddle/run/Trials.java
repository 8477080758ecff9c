package heddle.run;

import heddle.cases.Judgement;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.DescriptorText;
import heddle.results.CaseResult;
import heddle.worker.BackendProperties;
import heddle.worker.ClassArchive;
import heddle.worker.SeriesProcess;
import heddle.worker.Turns;
import heddle.worker.WorkerTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs thousands of trials in few processes: several at once for most trials, and one at a time for those that need the
 * cores for their own threads, while the next process starts and waits for its turn.
 */
public final class Trials {
    /** Hears how trials come out, from one thread at a time. One that comes out twice did worse than was seen at first. */
    @FunctionalInterface
    public interface Listener {
        void finished(Trial trial, Judgement judgement, long millis) throws IOException;
    }

    private static final int TRIALS_TO_A_PROCESS = 200;
    /** On a mutant many trials wait for what never comes, and need no core for that. */
    private static final int PROCESSES_TO_A_JOB = 2;

    private final Path scratch;
    private final int jobs;
    private final Exemption exemption;
    private final Listener listener;
    private final ClassArchive archive;
    private final AtomicInteger processes = new AtomicInteger();

    /**
     * Prepares.
     *
     * @param scratch a folder for what the processes need; nothing of it is needed afterwards
     * @param jobs for how many cores there is work, at least 1
     */
    public Trials(Path scratch, int jobs, ClauseCatalogue clauses, Listener listener, ClassArchive archive) {
        this.scratch = scratch;
        this.jobs = jobs;
        this.exemption = new Exemption(clauses);
        this.listener = listener;
        this.archive = archive;
    }

    /** Runs the trials, in their order as far as that goes. */
    public void run(List<Trial> trials) throws IOException, InterruptedException {
        List<Trial> together = new ArrayList<>();
        List<Trial> alone = new ArrayList<>();
        for (Trial trial : trials) {
            Optional<CaseResult> exempt = exemption.of(trial.backend(), trial.suiteCase());
            if (exempt.isPresent()) {
                tell(trial, Judgement.of(exempt.get().verdict(), exempt.get().summary(), List.of()), 0);
            } else {
                (trial.alone() ? alone : together).add(trial);
            }
        }
        Map<String, String> callers = Map.copyOf(System.getenv());
        new Lanes(jobs * PROCESSES_TO_A_JOB)
                .run(Lanes.pieces(together, TRIALS_TO_A_PROCESS), chunk -> inSeries(chunk, callers));
        Files.createDirectories(scratch);
        Map<String, String> inTurn = Turns.shared(callers, scratch.resolve("turns"));
        new Lanes(Turns.PROCESSES).run(Lanes.pieces(alone, piece(alone)), chunk -> inSeries(chunk, inTurn));
    }

    /** Returns how many trials go to a process, so that each of those in turn has some. */
    private static int piece(List<Trial> alone) {
        int share = (alone.size() + Turns.PROCESSES - 1) / Turns.PROCESSES;
        return Math.max(1, Math.min(TRIALS_TO_A_PROCESS, share));
    }

    private void inSeries(List<Trial> chunk, Map<String, String> environment) throws IOException, InterruptedException {
        BackendUnderTest like = chunk.get(0).backend();
        SeriesProcess process =
                new SeriesProcess(like.backend().descriptor(), like.backend().workerEnvironment(environment), archive);
        int done = 0;
        while (done < chunk.size()) {
            List<Trial> rest = chunk.subList(done, chunk.size());
            Path folder = scratch.resolve("process-" + processes.incrementAndGet());
            List<WorkerTask> tasks = new ArrayList<>();
            for (Trial trial : rest) {
                tasks.add(task(trial, folder));
            }
            done += process.run(
                    tasks,
                    folder,
                    (task, run) -> tell(rest.get(tasks.indexOf(task)), run.judgement(), run.wallMillis()));
        }
    }

    private WorkerTask task(Trial trial, Path folder) throws IOException {
        return new WorkerTask(
                new BackendProperties(
                        descriptor(trial.backend()), trial.backend().backend().library()),
                trial.suiteCase().suite(),
                trial.suiteCase().info(),
                folder.resolve("journal.bin"),
                folder,
                trial.budget(),
                trial.seed(),
                trial.backend().unsupported());
    }

    private synchronized Path descriptor(BackendUnderTest backend) throws IOException {
        Path file = scratch.resolve(backend.id() + ".descriptor");
        if (!Files.exists(file)) {
            Files.createDirectories(scratch);
            Files.writeString(file, DescriptorText.of(backend.backend().descriptor()));
        }
        return file;
    }

    private synchronized void tell(Trial trial, Judgement judgement, long millis) throws IOException {
        listener.finished(trial, judgement, millis);
    }
}
