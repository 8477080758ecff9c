package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.FindingText;
import heddle.fuzz.picture.PlayHistory;
import heddle.fuzz.session.FuzzTask.Capture;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.fuzz.session.FuzzTask.Shrink;
import heddle.history.Journal;
import heddle.history.Journal.PendingCall;
import heddle.program.Claim;
import heddle.verdict.Verdict;
import heddle.worker.CrashText;
import heddle.worker.WorkerEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a process of the fuzzer left when it ended: what it found, or how it died. */
final class ProcessRemains {
    private static final String NUMBERS = "0x[0-9a-fA-F]+|\\b\\d+\\b";

    private ProcessRemains() {}

    /** Tells of a process that has ended, as far as its files and journal do. */
    static FuzzRun judged(FuzzTask task, Progress progress, WorkerEnd end, Journal journal) throws IOException {
        boolean byItself = end instanceof WorkerEnd.Exited exited && exited.code() == 0 && progress.hasEnded();
        Optional<Finding> finding = Optional.empty();
        if (!byItself) {
            finding = Optional.of(death(task.folder(), end, journal));
        } else if (Files.exists(task.found())) {
            finding = Optional.of(FindingText.read(Files.readAllLines(task.found())));
        }
        boolean own = task.work() instanceof Explore || task.work() instanceof Shrink;
        String text = own && Files.exists(task.current()) ? Files.readString(task.current()) : "";
        return new FuzzRun(
                finding,
                own ? -1 : progress.current(),
                text,
                progress.programs(),
                progress.plays(),
                progress.failed(),
                progress.undecided(),
                progress.judgeNanos(),
                progress.refusals(),
                progress.cells(),
                saved(task, byItself, journal),
                progress.reason());
    }

    private static Optional<SavedPlay> saved(FuzzTask task, boolean byItself, Journal journal) throws IOException {
        if (byItself) {
            return Files.exists(task.picture())
                    ? Optional.of(new SavedPlay(Files.readAllLines(task.history()), Files.readString(task.picture())))
                    : Optional.empty();
        }
        if (!(task.work() instanceof Capture)) {
            return Optional.empty();
        }
        PlayHistory history = PlayHistory.of(journal.events(Integer.MAX_VALUE));
        return Optional.of(new SavedPlay(history.lines(), history.svg()));
    }

    private static Finding death(Path own, WorkerEnd end, Journal journal) throws IOException {
        String calls = journal.pendingCalls().stream()
                .map(PendingCall::function)
                .map(fn -> fn.cName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        if (end instanceof WorkerEnd.Hung hung) {
            return new Finding(
                    Verdict.HANG, "TS-7", "hang in " + calls, Optional.of(new Claim.Hung()), List.of(hung.why()));
        }
        CrashText crash = CrashText.read(((WorkerEnd.Exited) end).code(), own);
        String where = crash.reason().orElse("").replaceAll(NUMBERS, "N");
        return new Finding(
                Verdict.CRASH,
                "TS-1",
                crash.signal() + (where.isEmpty() ? " in " + calls : ": " + where),
                Optional.of(new Claim.Died()),
                crash.lastWords());
    }
}
