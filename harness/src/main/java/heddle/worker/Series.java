package heddle.worker;

import heddle.cases.Judgement;
import heddle.history.Journal;
import heddle.results.CaseDetail;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The parent's view of a series: follows its log, tells each case as it comes out, and judges the one at which it ends. */
final class Series implements Vigil {
    private final List<WorkerTask> tasks;
    private final Journal journal;
    private final SeriesLog log;
    private final Duration lifeBeyondBudget;
    private final CaseProcess.Listener listener;
    private int begun;
    private int ended;
    private long sinceNanos = System.nanoTime();

    Series(
            List<WorkerTask> tasks,
            Journal journal,
            SeriesLog log,
            Duration lifeBeyondBudget,
            CaseProcess.Listener listener) {
        this.tasks = tasks;
        this.journal = journal;
        this.log = log;
        this.lifeBeyondBudget = lifeBeyondBudget;
        this.listener = listener;
    }

    @Override
    public Journal journal() throws IOException {
        for (SeriesLog.Line line : log.news()) {
            Verdict verdict = line.verdict();
            if (verdict == null) {
                begun = line.index() + 1;
                sinceNanos = line.nanos();
            } else {
                ended = line.index() + 1;
                tell(line.index(), Judgement.of(verdict, line.summary(), List.of()), line.nanos() - line.waitedNanos());
            }
        }
        return journal;
    }

    @Override
    public long sinceNanos() {
        return sinceNanos;
    }

    @Override
    public Duration life() {
        return lifeBeyondBudget.plus(tasks.get(Math.max(0, begun - 1)).budget());
    }

    /** Nobody reads the stacks of the many cases that hang on a mutant, and they take seconds. */
    @Override
    public boolean wantsStacks() {
        return false;
    }

    /** Judges the case at which the process ended, unless it ended well; returns how many cases have come out. */
    int end(WorkerEnd how, Path output) throws IOException {
        journal();
        if (how instanceof WorkerEnd.Exited exited && exited.code() == 0 && ended == begun && ended > 0) {
            return ended;
        }
        int last = Math.max(0, begun - 1); // one that had come out already is now known for what it did
        tell(last, judge(how, output), System.nanoTime());
        return last + 1;
    }

    private Judgement judge(WorkerEnd how, Path output) throws IOException {
        if (how instanceof WorkerEnd.Hung hung) {
            return Judgement.of(Verdict.HANG, hung.why(), List.of());
        }
        CrashText crash = CrashText.read(((WorkerEnd.Exited) how).code(), output);
        String signal = crash.signal();
        if (begun == 0) {
            return Judgement.of(
                    Verdict.NOT_RUN, "the worker process ended before it began, " + signal, crash.lastWords());
        }
        if (crash.isFromOutside()) {
            return Judgement.of(Verdict.NOT_RUN, "the worker was killed from outside, " + signal, List.of());
        }
        return new Judgement(Verdict.CRASH, signal, List.of(), CaseDetail.ofSignal(signal));
    }

    private void tell(int index, Judgement judgement, long nanos) throws IOException {
        long millis = Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos - sinceNanos));
        listener.finished(tasks.get(index), new CaseRun(judgement, millis, millis));
    }
}
