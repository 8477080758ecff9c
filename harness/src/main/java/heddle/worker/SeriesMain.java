package heddle.worker;

import heddle.cases.Judgement;
import heddle.history.JournalWriter;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The process of a series: runs the cases that its tasks name, each on an implementation of its own, and goes on after a
 * failure.
 *
 * <p>It ends early after a case that left a thread behind, which could still meddle with what comes next.
 */
public final class SeriesMain {
    private SeriesMain() {}

    /** Runs the tasks that the file {@code args[0]} lists, one task file a line, and logs to {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        WorkerLife.tieToParent();
        List<String> files = Files.readAllLines(Path.of(args[0]));
        SeriesLog log = new SeriesLog(Path.of(args[1]));
        JournalWriter journal =
                JournalWriter.open(WorkerTask.read(Path.of(files.get(0))).journal());
        Turns turns = Turns.of(System.getenv());
        Leftovers leftovers = new Leftovers();
        boolean clean = true;
        for (int i = 0; clean && i < files.size(); i++) {
            WorkerTask task = WorkerTask.read(Path.of(files.get(i)));
            log.began(i);
            long waited = turns.waitedNanos();
            Judgement judgement = WorkerMain.judge(task, journal, new OpenedLibrary(), turns);
            log.ended(i, turns.waitedNanos() - waited, judgement.verdict(), judgement.summary());
            clean = judgement.verdict() == Verdict.PASS || leftovers.haveLeft(task.suite());
        }
        WorkerLife.end();
    }
}
