package heddle.run;

import heddle.cases.Judgement;
import heddle.results.CaseHead;
import heddle.results.CaseResult;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import heddle.worker.BackendProperties;
import heddle.worker.CaseProcess;
import heddle.worker.CaseRun;
import heddle.worker.ClassArchive;
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

/**
 * Runs cases on a backend: several in one process, and one that did not pass there again, alone, for its rate. Safe for
 * several threads.
 *
 * <p>A failure is never retried into a pass: the worst verdict of all its runs stands, the one beside other cases included.
 * Two things are not the case's own and give way to its runs alone: that it could not be decided beside others, and that
 * their process died or hung after one of them had not passed.
 */
final class CaseRunner implements Run.Cases {
    /** Less than what a worker unpacks and prints. */
    private static final long LEAST_ROOM_BYTES = 1024 * 1024;

    private final Path results;
    private final Pace pace;
    private final long seed;
    private final Map<String, String> callersEnvironment;
    private final ClassArchive archive;
    private final AtomicInteger processes = new AtomicInteger();

    CaseRunner(Path results, Pace pace, long seed, Map<String, String> callersEnvironment, ClassArchive archive) {
        this.results = results;
        this.pace = pace;
        this.seed = seed;
        this.callersEnvironment = callersEnvironment;
        this.archive = archive;
    }

    /** Returns the folder of a case on a backend, below the results, with forward slashes. */
    static String folderOf(String backend, String id) {
        return "cases/" + backend + "/" + id;
    }

    @Override
    public int run(BackendUnderTest backend, List<SuiteCase> cases, Path descriptorFile, Run.Hearing hearing)
            throws IOException, InterruptedException {
        CaseProcess process = new CaseProcess(
                backend.backend().descriptor(), backend.backend().workerEnvironment(callersEnvironment), archive);
        List<WorkerTask> tasks = new ArrayList<>();
        for (SuiteCase each : cases) {
            tasks.add(task(backend, each, descriptorFile, 1));
        }
        Path folder = results.resolve("cases").resolve(backend.id()).resolve("process-" + processes.incrementAndGet());
        AtomicBoolean disturbed = new AtomicBoolean();
        int done = process.run(tasks, folder, (task, run) -> {
            SuiteCase finished = cases.get(tasks.indexOf(task));
            Verdict verdict = run.judgement().verdict();
            if (verdict.isFailure() || (verdict.isUndecided() && tasks.size() > 1)) {
                hearing.suspected(suspect(process, backend, finished, descriptorFile, run, disturbed.get()));
                disturbed.set(true);
            } else {
                hearing.finished(merged(backend, finished, List.of(run)));
            }
        });
        requireRoom();
        return done;
    }

    /**
     * Says what stands as it is, and how to run the case again. A death or hang in a process in which another case had not
     * passed may be that one's doing, and does not count.
     */
    private Suspect suspect(
            CaseProcess process,
            BackendUnderTest backend,
            SuiteCase suiteCase,
            Path descriptorFile,
            CaseRun first,
            boolean disturbed) {
        Verdict verdict = first.judgement().verdict();
        boolean counts = verdict == Verdict.VIOLATION || (verdict.isFailure() && !disturbed);
        return new Suspect(suiteCase.info().kind(), merged(backend, suiteCase, List.of(first)), () -> {
            List<CaseRun> runs = new ArrayList<>();
            if (counts) {
                runs.add(first);
            }
            runAlone(process, backend, suiteCase, descriptorFile, runs);
            return merged(backend, suiteCase, runs.isEmpty() ? List.of(first) : runs);
        });
    }

    private void runAlone(
            CaseProcess process, BackendUnderTest backend, SuiteCase suspect, Path descriptorFile, List<CaseRun> runs)
            throws IOException, InterruptedException {
        requireRoom();
        for (int number = 2; runs.isEmpty() || goesOn(runs); number++) {
            CaseRun alone = process.run(task(backend, suspect, descriptorFile, number));
            requireRoom();
            if (!runs.isEmpty() && alone.judgement().verdict() == Verdict.NOT_RUN) {
                break; // a run that was not made says nothing of the rate
            }
            runs.add(alone);
        }
    }

    private boolean goesOn(List<CaseRun> runs) {
        return runs.get(0).judgement().verdict().isFailure() && runs.size() < pace.runsOfAFailure();
    }

    /** Throws when the disk is full: what a case did there then is the disk's fault, whatever it looks like. */
    private void requireRoom() throws IOException {
        if (Files.getFileStore(results).getUsableSpace() < LEAST_ROOM_BYTES) {
            throw new FileSystemException(results.toString(), null, "no space left on the device");
        }
    }

    private static CaseResult merged(BackendUnderTest backend, SuiteCase suiteCase, List<CaseRun> runs) {
        return merged(
                suiteCase.head(backend.id()),
                folderOf(backend.id(), suiteCase.info().id()),
                runs);
    }

    /** Merges the runs of a case: one, or those of a failing one. */
    static CaseResult merged(CaseHead head, String folder, List<CaseRun> runs) {
        Verdict verdict = runs.stream()
                .map(r -> r.judgement().verdict())
                .filter(v -> runs.size() == 1 || v.isFailure())
                .reduce(Verdict::merge)
                .orElseThrow();
        int failed = (int)
                runs.stream().filter(r -> r.judgement().verdict().isFailure()).count();
        Judgement shown = runs.stream()
                .map(CaseRun::judgement)
                .filter(j -> j.verdict() == verdict)
                .findFirst()
                .orElseThrow();
        return new CaseResult(
                head,
                verdict,
                shown.summary(),
                shown.evidence(),
                new Runs(failed, runs.size()),
                runs.stream().mapToLong(CaseRun::wallMillis).sum(),
                runs.get(0).overheadMillis(),
                folder,
                shown.detail());
    }

    private WorkerTask task(BackendUnderTest backend, SuiteCase suiteCase, Path descriptorFile, int run)
            throws IOException {
        Path folder = results.resolve(folderOf(backend.id(), suiteCase.info().id()));
        Path runFolder = Files.createDirectories(folder.resolve("run-" + run));
        return new WorkerTask(
                new BackendProperties(descriptorFile, backend.backend().library()),
                suiteCase.suite(),
                suiteCase.info(),
                runFolder.resolve("journal.bin"),
                runFolder,
                pace.budget(),
                seed + run - 1,
                backend.unsupported());
    }
}
