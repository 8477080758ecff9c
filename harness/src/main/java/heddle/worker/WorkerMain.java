package heddle.worker;

import heddle.cases.CaseSuite;
import heddle.cases.Judgement;
import heddle.history.JournalWriter;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The worker process: runs the one case that its task names and leaves the judgement in the journal. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Runs the task in the file {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        WorkerLife.tieToParent();
        WorkerTask task = WorkerTask.read(Path.of(args[0]));
        JournalWriter journal = JournalWriter.open(task.journal());
        journal.note("worker begins"); // without it, nothing that goes wrong can be the library's
        journal.judgement(judgementText(task, journal));
        WorkerLife.end();
    }

    private static String judgementText(WorkerTask task, JournalWriter journal) {
        try {
            WorkerBench bench = new WorkerBench(task, task.backend().descriptor(), journal);
            CaseSuite suite = Class.forName(task.suite())
                    .asSubclass(CaseSuite.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return JudgementText.of(suite.run(task.info(), bench));
        } catch (UnsatisfiedLinkError e) {
            return JudgementText.of(
                    Judgement.of(Verdict.NOT_RUN, "the library cannot be loaded: " + e.getMessage(), List.of()));
        } catch (Throwable e) { // an uncaught one would end the process as if the library had
            return JudgementText.of(Judgement.of(Verdict.UNKNOWN, "a fault in Heddle: " + e, stack(e)));
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
