package heddle.run;

import heddle.cases.Judgement;
import heddle.results.CaseHead;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import heddle.worker.CaseRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs of one case on one backend, and whether there are to be more. For one thread at a time.
 *
 * <p>A failure is never retried into a pass: the worst verdict of all runs stands, those beside other cases included. Two
 * things may not be the case's own: that it could not be decided beside others, which gives way to its runs alone, and that
 * their process died or hung after one of them had not passed, which counts only if the same comes again alone.
 */
final class Tally {
    private final BackendUnderTest backend;
    private final SuiteCase suiteCase;
    private final List<CaseRun> counting = new ArrayList<>();
    private CaseRun first;
    private Optional<CaseRun> doubtful = Optional.empty();
    private int made;
    private boolean needsAProcessOfItsOwn;
    private boolean over;

    Tally(BackendUnderTest backend, SuiteCase suiteCase) {
        this.backend = backend;
        this.suiteCase = suiteCase;
    }

    BackendUnderTest backend() {
        return backend;
    }

    SuiteCase suiteCase() {
        return suiteCase;
    }

    /** Returns the number of the next run, from 1. */
    int nextRun() {
        return made + 1;
    }

    /** Whether the next run would say nothing, or endanger others, in a process with other cases. */
    boolean needsAProcessOfItsOwn() {
        return needsAProcessOfItsOwn;
    }

    boolean isStatistical() {
        return suiteCase.info().kind() == CaseKind.STATISTICAL;
    }

    boolean hasRun() {
        return first != null;
    }

    /** Tells whether some run of it counts. */
    boolean isDecided() {
        return !counting.isEmpty();
    }

    /** Returns how long the first run took, which was made. */
    long firstMillis() {
        return first.wallMillis();
    }

    /** Adds a run in a process of its own. */
    void addAlone(CaseRun run) {
        made(run);
        if (run.judgement().verdict() == Verdict.NOT_RUN && !counting.isEmpty()) {
            over = true; // a run that was not made says nothing of the rate
        } else {
            doubtful.filter(earlier -> isAlike(earlier.judgement(), run.judgement()))
                    .ifPresent(counting::add);
            doubtful = Optional.empty();
            counting.add(run);
        }
        needsAProcessOfItsOwn = true;
    }

    private static boolean isAlike(Judgement one, Judgement other) {
        return one.verdict() == other.verdict() && one.summary().equals(other.summary());
    }

    /** Adds a run beside others, of which one before it had not passed if the process was disturbed. */
    void addBesideOthers(CaseRun run, boolean disturbed) {
        made(run);
        Verdict verdict = run.judgement().verdict();
        boolean endedTheProcess = verdict == Verdict.CRASH || verdict == Verdict.HANG;
        if (endedTheProcess && disturbed) {
            doubtful = Optional.of(run);
        } else if (!verdict.isUndecided()) {
            counting.add(run);
        }
        needsAProcessOfItsOwn = endedTheProcess || verdict.isUndecided();
    }

    private void made(CaseRun run) {
        first = first == null ? run : first;
        made++;
    }

    /** Whether another run is to be made, of a failing case that is to run so often. */
    boolean wantsMore(int runsOfAFailure) {
        if (counting.isEmpty()) {
            return true;
        }
        boolean fails =
                counting.stream().anyMatch(run -> run.judgement().verdict().isFailure());
        return !over && fails && counting.size() < runsOfAFailure;
    }

    /** Returns the result as it stands; at least one run was made. */
    CaseResult result() {
        return merged(suiteCase.head(backend.id()), folder(), counting.isEmpty() ? List.of(first) : counting);
    }

    /** Returns the folder of the case, below the results, with forward slashes. */
    String folder() {
        return "cases/" + backend.id() + "/" + suiteCase.info().id();
    }

    /** Merges the runs of a case: one, or those of a failing one. */
    static CaseResult merged(CaseHead head, String folder, List<CaseRun> runs) {
        Verdict verdict = runs.stream()
                .map(r -> r.judgement().verdict())
                .filter(v -> runs.size() == 1 || v.isFailure())
                .reduce(Verdict::merge)
                .orElseThrow();
        int failed = (int)
                runs.stream().filter(r -> r.judgement().verdict().isFailure()).count();
        Judgement shown = runs.stream()
                .map(CaseRun::judgement)
                .filter(j -> j.verdict() == verdict)
                .findFirst()
                .orElseThrow();
        return new CaseResult(
                head,
                verdict,
                shown.summary(),
                shown.evidence(),
                new Runs(failed, runs.size()),
                runs.stream().mapToLong(CaseRun::wallMillis).sum(),
                runs.get(0).overheadMillis(),
                folder,
                shown.detail());
    }
}
