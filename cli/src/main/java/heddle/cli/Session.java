package heddle.cli;

import heddle.clause.ClauseCatalogue;
import heddle.clause.Profile;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.report.ReportFiles;
import heddle.report.json.ResultsJson;
import heddle.results.CaseResult;
import heddle.results.RunResults;
import heddle.run.Assignment;
import heddle.run.BackendUnderTest;
import heddle.run.Jobs;
import heddle.run.Pace;
import heddle.run.Run;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run as its user sees it: prepares the backends, keeps each outcome at once, and reports, also when it is interrupted. */
final class Session {
    /** What a run was asked for beside its backends and cases; {@code selection} is that in words. */
    record Terms(Tier tier, Pace pace, Jobs jobs, long seed, String selection) {}

    private static final long SAVE_EVERY_NANOS = 2_000_000_000;
    /** Saving takes at most this part of the time: the results of thousands of cases take long to write. */
    private static final int SAVING_PART = 50;

    private final ClauseCatalogue clauses;
    private final Preparation preparation;
    private final ResultsFolder folder;
    private final Console console;
    private final Optional<ValidationLane> lane;
    private long savedNanos = System.nanoTime();
    private long savingNanos;

    /** Prepares for a run; in a validation lane its workers run under the layer, while the probe does not. */
    Session(
            ClauseCatalogue clauses,
            Preparation preparation,
            ResultsFolder folder,
            Console console,
            Optional<ValidationLane> lane) {
        this.clauses = clauses;
        this.preparation = preparation;
        this.folder = folder;
        this.console = console;
        this.lane = lane;
    }

    /** Runs everything that is not done, writes the reports and prints the table. */
    ExitCode run(
            List<ResolvedBackend> resolved,
            Function<BackendDescriptor, Profile> profiles,
            List<SuiteCase> selected,
            Terms terms,
            Interruption interruption)
            throws IOException {
        Findings findings = new Findings(clauses, selected, terms);
        for (ResolvedBackend each : resolved) {
            findings.describe(preparation.describe(each, profiles.apply(each.descriptor())));
        }
        ExitCode ended = running(resolved, profiles, selected, terms, findings, interruption);
        interruption.settle();
        RunResults judged = findings.results();
        RunResults results = ended == ExitCode.USAGE ? judged.endedBy(ended) : judged;
        try {
            ReportFiles.write(results, folder.path());
        } catch (IOException e) {
            console.err().println("heddle: the reports cannot be written: " + FileTrouble.of(e));
            return ExitCode.USAGE;
        }
        console.show(results, folder.path());
        return results.exitCode();
    }

    private ExitCode running(
            List<ResolvedBackend> resolved,
            Function<BackendDescriptor, Profile> profiles,
            List<SuiteCase> selected,
            Terms terms,
            Findings findings,
            Interruption interruption) {
        try (Progress progress =
                Progress.over(selected.size() * resolved.size(), console.isTerminal(), console.err())) {
            Run run = new Run(
                    folder.path(),
                    terms.pace(),
                    terms.seed(),
                    terms.jobs(),
                    clauses,
                    result -> {
                        folder.keep(result);
                        findings.add(result);
                        progress.finished(result);
                        saveNowAndThen(findings);
                    },
                    preparation.classArchive());
            List<Assignment> assignments = new ArrayList<>();
            for (ResolvedBackend each : resolved) {
                List<CaseResult> kept = folder.kept(each.descriptor().id(), progress::step);
                kept.forEach(findings::add);
                kept.forEach(progress::finished);
                progress.step("probing " + each.descriptor().id());
                BackendUnderTest backend = preparation.probe(
                        each,
                        profiles.apply(each.descriptor()),
                        lines -> folder.keepProbe(each.descriptor().id(), lines));
                findings.describe(backend.described());
                if (backend.described().refused() == null) {
                    BackendUnderTest judged =
                            lane.map(layer -> layer.over(backend)).orElse(backend);
                    Set<String> done = kept.stream().map(CaseResult::id).collect(Collectors.toSet());
                    assignments.add(new Assignment(judged, selected, done));
                }
            }
            run.on(assignments);
            return ExitCode.HOLDS;
        } catch (InterruptedException e) {
            return interrupted();
        } catch (IOException e) {
            if (interruption.hasCome()) { // an interrupt closes the file that is being written
                return interrupted();
            }
            console.err()
                    .println("heddle: cannot go on: " + FileTrouble.of(e)
                            + "; what is done stays done, finish with: heddle run --resume " + folder.path());
            return ExitCode.USAGE;
        } catch (RuntimeException e) {
            if (interruption.hasCome()) { // one who waits for a thread or a process is told of an interrupt so
                return interrupted();
            }
            throw e;
        }
    }

    private ExitCode interrupted() {
        console.err().println("heddle: interrupted; finish with: heddle run --resume " + folder.path());
        return ExitCode.INCOMPLETE;
    }

    /** Keeps results.json valid and not much behind, so that a run that is killed leaves one. */
    private void saveNowAndThen(Findings findings) throws IOException {
        long beganNanos = System.nanoTime();
        if (beganNanos - savedNanos > Math.max(SAVE_EVERY_NANOS, SAVING_PART * savingNanos)) {
            ResultsJson.write(findings.results(), folder.path().resolve(ResultsJson.FILE_NAME));
            savedNanos = System.nanoTime();
            savingNanos = savedNanos - beganNanos;
        }
    }
}
