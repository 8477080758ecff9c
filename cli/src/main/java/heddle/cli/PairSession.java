package heddle.cli;

import heddle.clause.Profile;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.pairs.Cell;
import heddle.pairs.CellResult;
import heddle.pairs.PairReproducer;
import heddle.pairs.PairResults;
import heddle.pairs.Sweep;
import heddle.pairs.SweepPace;
import heddle.report.PairFiles;
import heddle.results.RunSummary;
import heddle.run.BackendUnderTest;
import heddle.run.Tier;
import heddle.verdict.ExitCode;
import heddle.worker.LibraryOpener;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A pair sweep as its user sees it: prepares the backends, shows how far it is, and reports, also when it is interrupted. */
final class PairSession {
    /** What a sweep was asked for beside its backends and cells; {@code selection} is that in words. */
    record Terms(Tier tier, SweepPace pace, int jobs, long seed, String selection) {}

    private final Preparation preparation;
    private final ResultsFolder folder;
    private final Console console;
    private final Terms terms;
    private final Instant started = Instant.now();

    PairSession(Preparation preparation, ResultsFolder folder, Console console, Terms terms) {
        this.preparation = preparation;
        this.folder = folder;
        this.console = console;
        this.terms = terms;
    }

    /** Sweeps every backend, writes the reports and prints the summary. */
    ExitCode run(
            List<ResolvedBackend> resolved,
            Function<BackendDescriptor, Profile> profiles,
            List<Cell> cells,
            Interruption interruption)
            throws IOException {
        PairFindings findings = new PairFindings(cells);
        for (ResolvedBackend each : resolved) {
            findings.describe(preparation.describe(each, profiles.apply(each.descriptor())));
        }
        try (Progress progress = Progress.over(cells.size() * resolved.size(), console.isTerminal(), console.err())) {
            for (ResolvedBackend each : resolved) {
                sweep(each, profiles.apply(each.descriptor()), cells, findings, progress);
            }
        } catch (InterruptedException e) {
            console.err().println("heddle: interrupted; what is done is in " + folder.path());
        } catch (IOException | RuntimeException e) {
            if (!interruption.hasCome()) { // an interrupt closes the file that is being written
                throw e;
            }
            console.err().println("heddle: interrupted; what is done is in " + folder.path());
        }
        interruption.settle();
        PairResults results = new PairResults(summary(), findings.sweeps());
        PairFiles.write(results, folder.path());
        console.show(results, folder.path());
        return results.exitCode();
    }

    private void sweep(
            ResolvedBackend each, Profile profile, List<Cell> cells, PairFindings findings, Progress progress)
            throws IOException, InterruptedException {
        String id = each.descriptor().id();
        progress.step("probing " + id);
        BackendUnderTest backend = preparation.probe(each, profile, lines -> folder.keepProbe(id, lines));
        findings.describe(backend.described());
        if (backend.described().refused() == null) {
            Sweep.Listener listener = result -> {
                if (findings.add(id, result)) {
                    progress.finished(id, result);
                }
            };
            Sweep.on(
                            backend,
                            folder.path(),
                            terms.pace(),
                            terms.jobs(),
                            terms.seed(),
                            preparation.classArchive(),
                            listener)
                    .run(cells);
            reproduce(each, findings, progress);
        }
    }

    /** Writes the failing cells as C files, and runs these where this machine can. */
    private void reproduce(ResolvedBackend backend, PairFindings findings, Progress progress)
            throws IOException, InterruptedException {
        if (!(backend.library() instanceof ResolvedLibrary.OnDisk)) {
            return; // C cannot call a library in memory
        }
        String id = backend.descriptor().id();
        BackendDescriptor reference = BackendIds.shipped("reference");
        PairReproducer reproducer = new PairReproducer(
                reference,
                () -> LibraryOpener.openAny(new ResolvedLibrary.InMemory("reference")),
                backend,
                CToolchain.find(System.getenv()).map(tools -> tools.on(backend)),
                folder.path(),
                terms.seed());
        for (CellResult failing : findings.failing(id)) {
            progress.step("running " + failing.cell().id() + " in C");
            findings.add(id, reproducer.reproduce(failing));
        }
    }

    private RunSummary summary() {
        return new RunSummary(
                Main.VERSION,
                terms.tier().label(),
                terms.seed(),
                started,
                Duration.between(started, Instant.now()).toMillis(),
                terms.selection(),
                Runtime.version().toString());
    }
}
