package heddle.cli;

import heddle.descriptor.ResolvedBackend;
import heddle.export.CProgram;
import heddle.export.CRuns;
import heddle.export.CTarget;
import heddle.export.CTrial;
import heddle.report.json.ReproductionsJson;
import heddle.report.json.ReproductionsJson.Reproduction;
import heddle.report.json.ResultsJson;
import heddle.results.CaseResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All failing cases of a run as C files, each in its own folder, with how often each shows the same.
 *
 * <p>Cases are played on the reference to learn their calls; one that does not end there in time is given up.
 */
final class ResultsExport {
    private static final long PLAYING_SECONDS = 60;

    private final Path results;
    private final Preparation preparation;
    private final Optional<CToolchain> tools;
    private final CTrial.Effort effort;
    private final PrintWriter out;

    ResultsExport(
            Path results, Preparation preparation, Optional<CToolchain> tools, CTrial.Effort effort, PrintWriter out) {
        this.results = results;
        this.preparation = preparation;
        this.tools = tools;
        this.effort = effort;
        this.out = out;
    }

    /** Exports and runs them, tells of each, and leaves {@code c.json} in the results folder. */
    void all() throws IOException, InterruptedException {
        List<Reproduction> reproductions = new ArrayList<>();
        for (CaseResult failing :
                ResultsJson.read(results.resolve(ResultsJson.FILE_NAME)).cases()) {
            if (failing.verdict().isFailure() && failing.folder() != null) {
                Reproduction made = one(failing, results.resolve(failing.folder()));
                reproductions.add(made);
                CRuns runs = made.runs();
                out.println(failing.backend() + "  " + failing.id() + "  "
                        + runs.status().label() + (runs.of() > 0 ? ", " + runs.failed() + " of " + runs.of() : "")
                        + "  " + runs.words());
                out.flush();
            }
        }
        ReproductionsJson.write(reproductions, results.resolve(ReproductionsJson.FILE_NAME));
    }

    private Reproduction one(CaseResult failing, Path folder) throws IOException, InterruptedException {
        try {
            CaseExport export = within(folder);
            ResolvedBackend backend = preparation.resolve(export.backend());
            Path file = folder.resolve("program.c");
            Files.writeString(file, CProgram.of(export.program(), export.claim(), CTarget.of(backend)));
            CRuns runs = tools.isPresent()
                    ? tools.get().on(backend).of(file, effort)
                    : CRuns.none("no C compiler, or no webgpu.h");
            return new Reproduction(failing.backend(), failing.id(), failing.folder() + "/program.c", runs);
        } catch (UsageProblem | IllegalStateException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            return new Reproduction(failing.backend(), failing.id(), "", CRuns.none(why));
        }
    }

    /** Reads a case on a thread of its own, which is left behind when it does not end. */
    private static CaseExport within(Path folder) throws IOException, InterruptedException {
        FutureTask<CaseExport> task = new FutureTask<>(() -> CaseExport.of(folder));
        Thread thread = new Thread(task, "main"); // as the case's own thread is called in a worker
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PLAYING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("it does not end on the reference", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UsageProblem problem) {
                throw problem;
            } else if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("its calls make no program: " + e.getCause(), e);
        }
    }
}
