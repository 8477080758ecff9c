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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run: every selected case on every backend, in worker processes.
 *
 * <p>Deterministic cases run in several processes at once; statistical ones in one after another unless told otherwise, since
 * they need the cores for their own threads. The two sorts never run at the same time. What did not pass beside others runs
 * again alone, before the next sort; an interrupted run tells of it as it stands.
 */
public final class Run {
    /** Runs cases of one suite on one backend: the first of them, or several; returns how many it ran and told. */
    interface Cases {
        int run(BackendUnderTest backend, List<SuiteCase> cases, Path descriptorFile, Hearing hearing)
                throws IOException, InterruptedException;
    }

    /** Hears of results, and of what is to run again before it has one. Called from any thread. */
    interface Hearing extends RunListener {
        void suspected(Suspect suspect);
    }

    /** A case that runs again alone often waits in vain for most of its time, and needs no core for that. */
    private static final int AGAIN_TO_A_JOB = 2;

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
        Suspects suspects = new Suspects();
        try {
            inParallel(jobs.deterministic(), backend, together, descriptorFile, suspects);
            again(jobs.deterministic() * AGAIN_TO_A_JOB, suspects);
            inParallel(jobs.statistical(), backend, alone, descriptorFile, suspects);
            again(jobs.statistical(), suspects);
        } catch (InterruptedException e) {
            for (Suspect left : suspects.take()) {
                tell(left.asItIs());
            }
            throw e;
        }
    }

    private void inParallel(
            int processes, BackendUnderTest backend, List<SuiteCase> cases, Path descriptorFile, Suspects suspects)
            throws IOException, InterruptedException {
        new Lanes(processes)
                .run(
                        Groups.of(cases, casesToAProcess, processes),
                        group -> all(backend, group, descriptorFile, suspects));
    }

    private void all(BackendUnderTest backend, List<SuiteCase> group, Path descriptorFile, Suspects suspects)
            throws IOException, InterruptedException {
        int done = 0;
        while (done < group.size()) {
            done += runner.run(backend, group.subList(done, group.size()), descriptorFile, suspects);
        }
    }

    private void again(int processes, Suspects suspects) throws IOException, InterruptedException {
        new Lanes(processes).run(suspects.all(), suspect -> {
            CaseResult result = suspect.again().run();
            suspects.settle(suspect);
            tell(result);
        });
    }

    /** Those that have not passed and are not told yet. Safe for all threads. */
    private final class Suspects implements Hearing {
        private final Set<Suspect> open = new LinkedHashSet<>();

        @Override
        public void finished(CaseResult result) throws IOException {
            tell(result);
        }

        @Override
        public synchronized void suspected(Suspect suspect) {
            open.add(suspect);
        }

        synchronized List<Suspect> all() {
            return List.copyOf(open);
        }

        synchronized void settle(Suspect suspect) {
            open.remove(suspect);
        }

        synchronized List<Suspect> take() {
            List<Suspect> left = all();
            open.clear();
            return left;
        }
    }

    private synchronized void tell(CaseResult result) throws IOException {
        listener.finished(result);
    }
}
