package heddle.run;

import heddle.clause.ClauseCatalogue;
import heddle.descriptor.DescriptorText;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One run: every selected case on every backend, each in a process of its own.
 *
 * <p>Deterministic cases run several at once; statistical ones run alone, since they need the cores for their own threads.
 */
public final class Run {
    private static final int PATIENCE_SECONDS = 15;

    private final Path results;
    private final CaseRunner runner;
    private final Exemption exemption;
    private final int jobs;
    private final RunListener listener;

    /**
     * Prepares a run into an existing folder.
     *
     * @param jobs how many deterministic cases run at once, at least 1
     */
    public Run(Path results, Tier tier, long seed, int jobs, ClauseCatalogue clauses, RunListener listener) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs is not positive: " + jobs);
        }
        this.results = results;
        this.runner = new CaseRunner(results, tier, seed, System.getenv());
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
        inParallel(backend, together, descriptorFile);
        for (SuiteCase each : alone) {
            tell(runner.run(backend, each, descriptorFile));
        }
    }

    private void inParallel(BackendUnderTest backend, List<SuiteCase> cases, Path descriptorFile)
            throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<CaseResult>> running = new ArrayList<>();
            for (SuiteCase each : cases) {
                running.add(pool.submit(() -> {
                    CaseResult result = runner.run(backend, each, descriptorFile);
                    tell(result);
                    return result;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a case could not be run", e.getCause());
        } finally {
            pool.shutdownNow();
            // Its threads end their processes and tell the listener of nothing more.
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private synchronized void tell(CaseResult result) throws IOException {
        listener.finished(result);
    }
}
