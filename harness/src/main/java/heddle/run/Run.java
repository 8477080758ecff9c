package heddle.run;

import heddle.clause.ClauseCatalogue;
import heddle.descriptor.DescriptorText;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.worker.ClassArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run: every selected case on every backend, in worker processes.
 *
 * <p>Deterministic cases run in several processes at once; statistical ones in one after another unless told otherwise, since
 * they need the cores for their own threads. The two sorts never run at the same time.
 */
public final class Run {
    /** Runs cases of one suite on one backend: the first of them, or several; returns how many it ran and told. */
    interface Cases {
        int run(BackendUnderTest backend, List<SuiteCase> cases, Path descriptorFile, RunListener listener)
                throws IOException, InterruptedException;
    }

    private final Path results;
    private final Cases runner;
    private final int casesToAProcess;
    private final Exemption exemption;
    private final Jobs jobs;
    private final RunListener listener;

    /**
     * Prepares a run into an existing folder, with workers that start from class archives.
     *
     * @param jobs how many processes run cases at once
     */
    public Run(
            Path results,
            Pace pace,
            long seed,
            Jobs jobs,
            ClauseCatalogue clauses,
            RunListener listener,
            ClassArchive archive) {
        this(
                results,
                jobs,
                pace.casesToAProcess(),
                clauses,
                listener,
                new CaseRunner(results, pace, seed, System.getenv(), archive));
    }

    Run(Path results, Jobs jobs, int casesToAProcess, ClauseCatalogue clauses, RunListener listener, Cases runner) {
        this.results = results;
        this.runner = runner;
        this.casesToAProcess = casesToAProcess;
        this.exemption = new Exemption(clauses);
        this.jobs = jobs;
        this.listener = listener;
    }

    /**
     * Runs the cases on one backend, without those that are done; tells the listener of each.
     *
     * @throws IOException if the results folder cannot be written
     * @throws InterruptedException if the run was interrupted; what was told to the listener stands
     */
    public void on(BackendUnderTest backend, List<SuiteCase> cases, Set<String> done)
            throws IOException, InterruptedException {
        Path descriptorFile = results.resolve("backends").resolve(backend.id() + ".descriptor");
        Files.createDirectories(descriptorFile.getParent());
        Files.writeString(descriptorFile, DescriptorText.of(backend.backend().descriptor()));
        List<SuiteCase> together = new ArrayList<>();
        List<SuiteCase> alone = new ArrayList<>();
        for (SuiteCase each : cases) {
            if (!done.contains(each.info().id())) {
                Optional<CaseResult> exempt = exemption.of(backend, each);
                if (exempt.isPresent()) {
                    tell(exempt.get());
                } else {
                    (each.info().kind() == CaseKind.DETERMINISTIC ? together : alone).add(each);
                }
            }
        }
        inParallel(jobs.deterministic(), backend, together, descriptorFile);
        inParallel(jobs.statistical(), backend, alone, descriptorFile);
    }

    private void inParallel(int processes, BackendUnderTest backend, List<SuiteCase> cases, Path descriptorFile)
            throws IOException, InterruptedException {
        new Lanes(processes)
                .run(Groups.of(cases, casesToAProcess, processes), group -> all(backend, group, descriptorFile));
    }

    private void all(BackendUnderTest backend, List<SuiteCase> group, Path descriptorFile)
            throws IOException, InterruptedException {
        int done = 0;
        while (done < group.size()) {
            done += runner.run(backend, group.subList(done, group.size()), descriptorFile, this::tell);
        }
    }

    private synchronized void tell(CaseResult result) throws IOException {
        listener.finished(result);
    }
}
