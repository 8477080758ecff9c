package heddle.run;

import heddle.worker.Turns;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The order in which the cases of a run come: deterministic ones, those of them again that did not pass, then statistical
 * ones, and again. What did not pass runs again in fresh processes.
 */
final class Agenda {
    private static final int FIRST = 0;
    private static final int AGAIN = 1;
    private static final int RACES = 2;
    private static final int RACES_AGAIN = 3;

    /** A case that failed and runs again often waits in vain for most of its time, and needs no core for that. */
    private static final int AGAIN_TO_A_JOB = 2;
    /** Beside a longer budget the start of a process is nothing, and who waits for a turn would wait long. */
    private static final Duration WORTH_A_START = Duration.ofSeconds(1);
    /** Where budgets are short: so many of the last deterministic cases, which most likely wait in vain, may still run. */
    private static final int STRAGGLERS = 4;
    /** Failures that run again in one process: few, so that all processes have some and few meddle with each other. */
    private static final int MOST_AGAIN_TOGETHER = 8;

    private final Pace pace;
    private final Jobs jobs;
    private final Run.Cases runner;
    private final Settlement settlement;
    private final int again;
    private final int races;
    private final Backlog<List<Tally>> backlog;
    private final Reruns deterministicAgain;
    private final Reruns statisticalAgain;

    Agenda(Pace pace, Jobs jobs, Run.Cases runner, Settlement settlement) {
        this.pace = pace;
        this.jobs = jobs;
        this.runner = runner;
        this.settlement = settlement;
        boolean brief = pace.budget().compareTo(WORTH_A_START) < 0;
        this.again = AGAIN_TO_A_JOB * jobs.deterministic();
        this.races = (brief ? Turns.PROCESSES : 1) * jobs.statistical();
        this.backlog = new Backlog<>(List.of(
                new Backlog.Rank(jobs.deterministic(), 0, new Cores()),
                new Backlog.Rank(again, again),
                new Backlog.Rank(races, brief ? STRAGGLERS : 0),
                new Backlog.Rank(races, races - 1)));
        int together = Math.min(MOST_AGAIN_TOGETHER, pace.casesToAProcess());
        this.deterministicAgain = new Reruns(together);
        this.statisticalAgain = new Reruns(together);
    }

    /**
     * Runs all cases until each is settled, or enough of them are.
     *
     * @throws InterruptedException if it was interrupted; what was to run again has been told as it stands
     */
    void settle(List<Tally> deterministic, List<Tally> statistical) throws IOException, InterruptedException {
        Groups.of(deterministic, pace.casesToAProcess(), jobs.deterministic())
                .forEach(group -> backlog.add(FIRST, group));
        Groups.of(statistical, pace.casesToAProcess(), races).forEach(group -> backlog.add(RACES, group));
        try {
            new Lanes(again + races).run(backlog, this::once, settlement::isOver);
        } catch (InterruptedException e) {
            settlement.tellOfFailures();
            throw e;
        }
        settlement.tellOfTheRest();
    }

    /** Runs a group in one process; leaves those that did not come to run, and those that are to run again. */
    private void once(List<Tally> group) throws IOException, InterruptedException {
        boolean isAgain = group.get(0).hasRun();
        boolean isRace = group.get(0).isStatistical();
        int done = runner.run(group, settlement::ran);
        List<Tally> left = group.subList(done, group.size());
        if (!left.isEmpty()) {
            (isAgain ? List.of(left) : cutUp(left, isRace))
                    .forEach(piece -> backlog.addFirst(rank(isRace, isAgain), piece));
        }
        Reruns reruns = isRace ? statisticalAgain : deterministicAgain;
        List<Tally> unsettled = group.subList(0, done).stream()
                .filter(each -> each.wantsMore(pace.runsOfAFailure()))
                .toList();
        reruns.add(unsettled).forEach(each -> addAgain(isRace, each));
        if (backlog.isEmpty(rank(isRace, false))) {
            reruns.rest().forEach(each -> addAgain(isRace, each));
        }
    }

    /** Those that take long come first, so that nothing waits for them in the end. */
    private void addAgain(boolean isRace, List<Tally> group) {
        if (Reruns.areLong(group)) {
            backlog.addFirst(rank(isRace, true), group);
        } else {
            backlog.add(rank(isRace, true), group);
        }
    }

    /** Divides what a process did not come to, if the other processes have nothing to do. */
    private List<List<Tally>> cutUp(List<Tally> left, boolean isRace) {
        return backlog.isEmpty(rank(isRace, false))
                ? Groups.of(left, left.size(), isRace ? races : jobs.deterministic())
                : List.of(left);
    }

    private static int rank(boolean isRace, boolean isAgain) {
        return isRace ? isAgain ? RACES_AGAIN : RACES : isAgain ? AGAIN : FIRST;
    }
}
