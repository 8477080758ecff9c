package heddle.run;

import heddle.results.CaseKind;
import heddle.verdict.Verdict;
import heddle.worker.BackendProperties;
import heddle.worker.CaseProcess;
import heddle.worker.ClassArchive;
import heddle.worker.Turns;
import heddle.worker.WorkerTask;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs cases once, in one process. Safe for several threads. */
final class CaseRunner implements Run.Cases {
    /** Less than what a worker unpacks and prints. */
    private static final long LEAST_ROOM_BYTES = 1024 * 1024;

    private final Path results;
    private final Pace pace;
    private final long seed;
    private final Map<String, String> callersEnvironment;
    private final ClassArchive archive;
    private final int turns;
    private final AtomicInteger processes = new AtomicInteger();
    private final AtomicInteger statistical = new AtomicInteger();

    /** Prepares; {@code turns} statistical cases have the cores at once. */
    CaseRunner(
            Path results,
            Pace pace,
            long seed,
            Map<String, String> callersEnvironment,
            ClassArchive archive,
            int turns) {
        this.results = results;
        this.pace = pace;
        this.seed = seed;
        this.callersEnvironment = callersEnvironment;
        this.archive = archive;
        this.turns = turns;
    }

    @Override
    public int run(List<Tally> cases, Run.Hearing hearing) throws IOException, InterruptedException {
        requireRoom();
        BackendUnderTest backend = cases.get(0).backend();
        CaseProcess process = new CaseProcess(backend.backend().descriptor(), environment(cases.get(0)), archive);
        if (cases.size() == 1) {
            Tally only = cases.get(0);
            only.addAlone(process.run(task(only)));
            requireRoom();
            hearing.ran(only);
            return 1;
        }
        List<WorkerTask> tasks = new ArrayList<>();
        for (Tally each : cases) {
            tasks.add(task(each));
        }
        Path folder = results.resolve("cases").resolve(backend.id()).resolve("process-" + processes.incrementAndGet());
        AtomicBoolean disturbed = new AtomicBoolean();
        int done = process.run(tasks, folder, (task, run) -> {
            Tally ran = cases.get(tasks.indexOf(task));
            ran.addBesideOthers(run, disturbed.get());
            Verdict verdict = run.judgement().verdict();
            if (verdict.isFailure() || verdict.isUndecided()) {
                disturbed.set(true);
            }
            hearing.ran(ran);
        });
        requireRoom();
        return done;
    }

    /** Statistical cases that run at once take turns, as many at a time as there are jobs for them. */
    private Map<String, String> environment(Tally of) {
        Map<String, String> environment = of.backend().backend().workerEnvironment(callersEnvironment);
        if (of.suiteCase().info().kind() == CaseKind.DETERMINISTIC) {
            return environment;
        }
        int number = statistical.getAndIncrement() % turns;
        return Turns.shared(environment, results.resolve("cases").resolve(".turns-" + number));
    }

    /** Throws when the disk is full: what a case did there then is the disk's fault, whatever it looks like. */
    private void requireRoom() throws IOException {
        if (Files.getFileStore(results).getUsableSpace() < LEAST_ROOM_BYTES) {
            throw new FileSystemException(results.toString(), null, "no space left on the device");
        }
    }

    private WorkerTask task(Tally of) throws IOException {
        int number = of.nextRun();
        Path runFolder = Files.createDirectories(results.resolve(of.folder()).resolve("run-" + number));
        return new WorkerTask(
                new BackendProperties(
                        Run.descriptorFile(results, of.backend()),
                        of.backend().backend().library()),
                of.suiteCase().suite(),
                of.suiteCase().info(),
                runFolder.resolve("journal.bin"),
                runFolder,
                pace.budget(),
                seed + number - 1,
                of.backend().unsupported());
    }
}
