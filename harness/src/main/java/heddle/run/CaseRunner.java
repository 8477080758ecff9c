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

/**
 * Runs a case on a backend: once, and a failing one again in fresh processes for its rate. Safe for several threads.
 *
 * <p>A failure is never retried into a pass: the worst verdict of all its runs stands.
 */
final class CaseRunner implements Run.OneCase {
    /** Less than what a worker unpacks and prints. */
    private static final long LEAST_ROOM_BYTES = 1024 * 1024;

    private final Path results;
    private final Tier tier;
    private final long seed;
    private final Map<String, String> callersEnvironment;
    private final ClassArchive archive;

    CaseRunner(Path results, Tier tier, long seed, Map<String, String> callersEnvironment, ClassArchive archive) {
        this.results = results;
        this.tier = tier;
        this.seed = seed;
        this.callersEnvironment = callersEnvironment;
        this.archive = archive;
    }

    /** Returns the folder of a case on a backend, below the results, with forward slashes. */
    static String folderOf(String backend, String id) {
        return "cases/" + backend + "/" + id;
    }

    @Override
    public CaseResult run(BackendUnderTest backend, SuiteCase suiteCase, Path descriptorFile)
            throws IOException, InterruptedException {
        CaseProcess process = new CaseProcess(
                backend.backend().descriptor(), backend.backend().workerEnvironment(callersEnvironment), archive);
        String folder = folderOf(backend.id(), suiteCase.info().id());
        List<CaseRun> runs = new ArrayList<>();
        runs.add(process.run(task(backend, suiteCase, descriptorFile, folder, 1)));
        while (runs.get(0).judgement().verdict().isFailure() && runs.size() < tier.runsOfAFailure()) {
            CaseRun again = process.run(task(backend, suiteCase, descriptorFile, folder, runs.size() + 1));
            if (again.judgement().verdict() == Verdict.NOT_RUN) {
                break; // a run that was not made says nothing of the rate
            }
            runs.add(again);
        }
        if (runs.get(0).judgement().verdict() != Verdict.PASS) {
            requireRoom();
        }
        return merged(suiteCase.head(backend.id()), folder, runs);
    }

    /** Throws when the disk is full: what a case did there then is the disk's fault, whatever it looks like. */
    private void requireRoom() throws IOException {
        if (Files.getFileStore(results).getUsableSpace() < LEAST_ROOM_BYTES) {
            throw new FileSystemException(results.toString(), null, "no space left on the device");
        }
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

    private WorkerTask task(BackendUnderTest backend, SuiteCase suiteCase, Path descriptorFile, String folder, int run)
            throws IOException {
        Path runFolder = Files.createDirectories(results.resolve(folder).resolve("run-" + run));
        return new WorkerTask(
                new BackendProperties(descriptorFile, backend.backend().library()),
                suiteCase.suite(),
                suiteCase.info(),
                runFolder.resolve("journal.bin"),
                runFolder,
                tier.budget(),
                seed + run - 1,
                backend.unsupported());
    }
}
