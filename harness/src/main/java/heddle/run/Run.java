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
import java.util.stream.Stream;

/**
 * One run: every selected case on every backend, in worker processes.
 *
 * <p>Deterministic cases run in several processes at once; statistical ones in one at a time unless told otherwise, since
 * they need the cores for their own threads, while the next processes start and wait for their turn. The {@link Agenda} has
 * their order. An interrupted run tells of what did not pass, and was to run again, as it stands.
 */
public final class Run {
    /** Runs cases of one backend and suite once, in one process: the first of them, or several; returns how many. */
    interface Cases {
        int run(List<Tally> cases, Hearing hearing) throws IOException, InterruptedException;
    }

    /** Hears of each case whose tally has grown by a run. */
    @FunctionalInterface
    interface Hearing {
        void ran(Tally tally) throws IOException;
    }

    private final Path results;
    private final Cases runner;
    private final Pace pace;
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
                pace,
                clauses,
                listener,
                new CaseRunner(results, pace, seed, System.getenv(), archive, jobs.statistical()));
    }

    Run(Path results, Jobs jobs, Pace pace, ClauseCatalogue clauses, RunListener listener, Cases runner) {
        this.results = results;
        this.runner = runner;
        this.pace = pace;
        this.exemption = new Exemption(clauses);
        this.jobs = jobs;
        this.listener = listener;
    }

    /**
     * Runs what is assigned, without what is done, the backends beside each other; tells the listener of each case.
     *
     * @throws IOException if the results folder cannot be written
     * @throws InterruptedException if the run was interrupted; what was told to the listener stands
     */
    public void on(List<Assignment> assignments) throws IOException, InterruptedException {
        List<Tally> deterministic = new ArrayList<>();
        List<Tally> statistical = new ArrayList<>();
        for (Assignment assignment : assignments) {
            BackendUnderTest backend = assignment.backend();
            Path descriptor = descriptorFile(results, backend);
            Files.createDirectories(descriptor.getParent());
            Files.writeString(descriptor, DescriptorText.of(backend.backend().descriptor()));
            for (SuiteCase each : assignment.cases()) {
                if (!assignment.done().contains(each.info().id())) {
                    Optional<CaseResult> exempt = exemption.of(backend, each);
                    if (exempt.isPresent()) {
                        listener.finished(exempt.get());
                    } else {
                        (each.info().kind() == CaseKind.DETERMINISTIC ? deterministic : statistical)
                                .add(new Tally(backend, each));
                    }
                }
            }
        }
        List<Tally> all =
                Stream.concat(deterministic.stream(), statistical.stream()).toList();
        Settlement settlement = new Settlement(pace, all, listener);
        new Agenda(pace, jobs, runner, settlement).settle(deterministic, statistical);
    }

    /** Returns where a run keeps a backend's descriptor, for the workers and for whoever reads the results. */
    static Path descriptorFile(Path results, BackendUnderTest backend) {
        return results.resolve("backends").resolve(backend.id() + ".descriptor");
    }
}
