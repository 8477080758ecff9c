package heddle.run;

import heddle.clause.ClauseCatalogue;
import heddle.descriptor.DescriptorText;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.worker.ClassArchive;
import heddle.worker.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run: every selected case on every backend, in worker processes.
 *
 * <p>Deterministic cases run in several processes at once; statistical ones in one at a time unless told otherwise, since
 * they need the cores for their own threads, while the next process starts and waits for its turn. The two sorts never run
 * at the same time. What did not pass runs again in fresh processes when all others of its sort have begun. An interrupted
 * run tells of it as it stands.
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

    /** A case that failed and runs again often waits in vain for most of its time, and needs no core for that. */
    private static final int AGAIN_TO_A_JOB = 2;
    /** Beside a longer budget the start of a process is nothing, and who waits for a turn would wait long. */
    private static final Duration WORTH_A_START = Duration.ofSeconds(1);
    /** Failures that run again in one process: few, so that all processes have some and few meddle with each other. */
    private static final int MOST_AGAIN_TOGETHER = 8;

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
                        tell(exempt.get());
                    } else {
                        (each.info().kind() == CaseKind.DETERMINISTIC ? deterministic : statistical)
                                .add(new Tally(backend, each));
                    }
                }
            }
        }
        int again = AGAIN_TO_A_JOB * jobs.deterministic();
        untilSettled(deterministic, jobs.deterministic(), again);
        int toATurn = pace.budget().compareTo(WORTH_A_START) < 0 ? Turns.PROCESSES : 1;
        untilSettled(statistical, toATurn * jobs.statistical(), toATurn * jobs.statistical());
    }

    /** Returns where a run keeps a backend's descriptor, for the workers and for whoever reads the results. */
    static Path descriptorFile(Path results, BackendUnderTest backend) {
        return results.resolve("backends").resolve(backend.id() + ".descriptor");
    }

    /** Runs cases, so many processes at once, and those that failed again when the others have begun. */
    private void untilSettled(List<Tally> cases, int processes, int processesAgain)
            throws IOException, InterruptedException {
        Backlog<List<Tally>> backlog = new Backlog<>(processes);
        Groups.of(cases, pace.casesToAProcess(), processes).forEach(backlog::add);
        Reruns reruns = new Reruns(Math.min(MOST_AGAIN_TOGETHER, pace.casesToAProcess()));
        try {
            new Lanes(processesAgain).run(backlog, group -> once(group, backlog, reruns));
        } catch (InterruptedException e) {
            for (Tally each : cases) {
                if (each.hasRun() && each.wantsMore(pace.runsOfAFailure())) {
                    tell(each.result());
                }
            }
            throw e;
        }
    }

    /**
     * Runs a group in one process. Leaves those that did not come to run, cut up if the others have nothing to do, and those
     * that are to run again.
     */
    private void once(List<Tally> group, Backlog<List<Tally>> backlog, Reruns reruns)
            throws IOException, InterruptedException {
        boolean isAgain = group.get(0).hasRun();
        int done = runner.run(group, this::settle);
        List<Tally> left = group.subList(done, group.size());
        if (!left.isEmpty()) {
            if (isAgain) {
                backlog.addLater(left);
            } else {
                (backlog.hasOnlyLater() ? Groups.of(left, left.size(), backlog.most()) : List.of(left))
                        .forEach(backlog::addFirst);
            }
        }
        List<Tally> unsettled = group.subList(0, done).stream()
                .filter(each -> each.wantsMore(pace.runsOfAFailure()))
                .toList();
        reruns.add(unsettled).forEach(backlog::addLater);
        if (backlog.hasOnlyLater()) {
            reruns.rest().forEach(backlog::addLater);
        }
    }

    private void settle(Tally tally) throws IOException {
        if (!tally.wantsMore(pace.runsOfAFailure())) {
            tell(tally.result());
        }
    }

    private synchronized void tell(CaseResult result) throws IOException {
        listener.finished(result);
    }
}
