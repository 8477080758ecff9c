package heddle.worker;

import heddle.cases.CaseSuite;
import heddle.cases.Judgement;
import heddle.history.JournalWriter;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The worker process: runs the cases that its tasks name, one after another, and leaves each judgement in its journal.
 *
 * <p>It ends early after a case that did not pass and left a thread behind, which could still meddle with what comes next.
 */
public final class WorkerMain {
    private WorkerMain() {}

    /** Runs the tasks in these files. */
    public static void main(String[] args) throws IOException {
        WorkerLife.tieToParent();
        Turns turns = Turns.of(System.getenv());
        OpenedLibrary library = new OpenedLibrary();
        Leftovers leftovers = new Leftovers();
        boolean clean = true;
        for (int i = 0; clean && i < args.length; i++) {
            library = library.next();
            WorkerTask task = WorkerTask.read(Path.of(args[i]));
            JournalWriter journal = JournalWriter.open(task.journal());
            journal.note("worker begins"); // without it, nothing that goes wrong can be the library's
            Judgement judgement = judge(task, journal, library, turns);
            journal.judgement(JudgementText.of(judgement));
            clean = judgement.verdict() == Verdict.PASS || leftovers.haveLeft(task.suite());
        }
        WorkerLife.end();
    }

    static Judgement judge(WorkerTask task, JournalWriter journal, OpenedLibrary library, Turns turns) {
        try {
            WorkerBench bench = new WorkerBench(task, task.backend().descriptor(), journal, library, turns);
            return CaseSuite.named(task.suite()).run(task.info(), bench);
        } catch (UnsatisfiedLinkError e) {
            return Judgement.of(Verdict.NOT_RUN, "the library cannot be loaded: " + e.getMessage(), List.of());
        } catch (Throwable e) { // an uncaught one would end the process as if the library had
            return Judgement.of(Verdict.UNKNOWN, "a fault in Heddle: " + e, stack(e));
        }
    }

    private static List<String> stack(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        for (Throwable t = thrown; t != null && lines.size() < 60; t = t.getCause()) {
            lines.add(t.toString());
            for (StackTraceElement frame : t.getStackTrace()) {
                lines.add("  at " + frame);
            }
        }
        return lines;
    }
}
