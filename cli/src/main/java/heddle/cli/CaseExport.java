package heddle.cli;

import heddle.cases.CaseSuite;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedLibrary;
import heddle.history.Journal;
import heddle.program.Claim;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.Refusal;
import heddle.transcript.CaseClaims;
import heddle.transcript.CaseTranscript;
import heddle.verdict.Verdict;
import heddle.worker.LibraryOpener;
import heddle.worker.TemporaryFolder;
import heddle.worker.WorkerTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A failing case of a run as a program with a claim, from the folder that it left.
 *
 * @param backend of the run
 */
record CaseExport(BackendDescriptor backend, Program program, Claim claim) {
    /** Reads the folder of a case below a results folder: {@code RESULTS/cases/BACKEND/CASE}. */
    static CaseExport of(Path folder) throws IOException {
        Path run = failedRun(folder);
        WorkerTask task = WorkerTask.read(run.resolve("task.properties"));
        CaseTranscript transcript = transcript(task);
        BackendDescriptor backend = task.backend().descriptor();
        try (Journal journal = Journal.open(run.resolve("journal.bin"))) {
            Verdict verdict = journal.judgement().isPresent() ? Verdict.VIOLATION : ended(run);
            CaseClaims.Claimed claimed = CaseClaims.of(transcript, verdict, journal.events(Integer.MAX_VALUE))
                    .orElseThrow(() -> new UsageProblem(folder
                            + ": every call answered what is right; what the case missed is not in its answers"));
            requireLegal(claimed.program(), backend, folder);
            return new CaseExport(backend, claimed.program(), claimed.claim());
        }
    }

    private static CaseTranscript transcript(WorkerTask task) throws IOException {
        Path scratch = Files.createTempDirectory("heddle-export");
        try {
            return CaseTranscript.of(
                    suite(task.suite()),
                    task.info(),
                    BackendIds.shipped("reference"),
                    () -> LibraryOpener.openAny(new ResolvedLibrary.InMemory("reference")),
                    scratch);
        } finally {
            TemporaryFolder.delete(scratch);
        }
    }

    private static void requireLegal(Program program, BackendDescriptor backend, Path folder) {
        List<Refusal> refusals = LegalProgram.refusals(program, LegalProgram.Abilities.of(backend));
        if (!refusals.isEmpty()) {
            throw new UsageProblem(folder + ": its calls are no legal program: " + refusals.get(0));
        }
    }

    /** Tells a death from a hang by what the process left: a watchdog that gave it up kept its stacks. */
    private static Verdict ended(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).contains("stack"))
                    ? Verdict.HANG
                    : Verdict.CRASH;
        }
    }

    private static Path failedRun(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem(folder + ": no folder of a case; expected RESULTS/cases/BACKEND/CASE");
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.filter(run ->
                            Files.exists(run.resolve("task.properties")) && Files.exists(run.resolve("journal.bin")))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new UsageProblem(folder + ": no run with a journal in it"));
        }
    }

    private static CaseSuite suite(String name) {
        try {
            return CaseSuite.named(name);
        } catch (ReflectiveOperationException e) {
            throw new UsageProblem("no suite " + name + " in this Heddle", e);
        }
    }
}
