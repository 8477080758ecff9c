package heddle.worker;

import heddle.cases.Judgement;
import heddle.cases.PhaseNotes;
import heddle.descriptor.BackendDescriptor;
import heddle.history.Event;
import heddle.history.EventKind;
import heddle.history.HistoryText;
import heddle.history.Journal;
import heddle.results.CaseDetail;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one case in one fresh process and judges what came of it. */
public final class CaseProcess {
    /** What a case may take beyond its budget, with a library that is slow to load and a JVM that is slow to start. */
    private static final Duration LIFE_BEYOND_BUDGET = Duration.ofSeconds(45);

    private static final int HISTORY_LINES = 5000;
    private static final int EVIDENCE_LINES = 40;

    private final BackendDescriptor backend;
    private final WorkerProcess process;

    /** Prepares for a backend; the environment is the worker's whole one. */
    public CaseProcess(BackendDescriptor backend, Map<String, String> environment) {
        this.backend = backend;
        this.process = new WorkerProcess(environment, backend.callBound());
    }

    /** Runs the task; its folder receives everything that is evidence. */
    public CaseRun run(WorkerTask task) throws IOException, InterruptedException {
        Path folder = task.folder();
        Path taskFile = folder.resolve("task.properties");
        task.write(taskFile);
        try (Journal journal = Journal.create(task.journal())) {
            Duration life = LIFE_BEYOND_BUDGET.plus(task.budget());
            long startedNanos = System.nanoTime();
            WorkerEnd end = process.run(WorkerMain.class, folder, taskFile, journal, life);
            long endedNanos = System.nanoTime();
            List<Event> events = journal.events(Integer.MAX_VALUE);
            List<String> history = HistoryText.lines(events);
            Files.write(
                    folder.resolve("history.txt"),
                    history.subList(Math.max(0, history.size() - HISTORY_LINES), history.size()));
            Judgement judgement = judge(journal, end, folder, history);
            journal.trim();
            return new CaseRun(judgement, (endedNanos - startedNanos) / 1_000_000, caseMillis(events));
        }
    }

    private Judgement judge(Journal journal, WorkerEnd end, Path folder, List<String> history) throws IOException {
        Optional<Judgement> own = journal.judgement().map(JudgementText::read);
        if (end instanceof WorkerEnd.Hung hung) {
            return Judgement.of(Verdict.HANG, hung.why(), tail(history));
        }
        int code = ((WorkerEnd.Exited) end).code();
        if (code == 0 && own.isPresent()) {
            return own.get().verdict().isFailure() ? withHistory(own.get(), history) : own.get();
        }
        String signal = CrashText.signal(code, folder);
        if (CrashText.isFromOutside(code)) {
            return Judgement.of(Verdict.NOT_RUN, "its process was ended from outside, by " + signal, List.of());
        }
        List<String> evidence = new ArrayList<>(CrashText.lastWords(folder));
        if (backend.meansUnimplemented(String.join("\n", evidence))) {
            return Judgement.unsupported(lastCall(journal));
        }
        evidence.addAll(tail(history));
        String when = own.isPresent() ? "after the case had ended" : "in " + lastCall(journal);
        CaseDetail detail = CaseDetail.ofSignal(signal);
        return new Judgement(Verdict.CRASH, signal + " " + when + firstWords(evidence), evidence, detail);
    }

    private static Judgement withHistory(Judgement judgement, List<String> history) {
        List<String> evidence = new ArrayList<>(judgement.evidence());
        evidence.addAll(tail(history));
        return new Judgement(judgement.verdict(), judgement.summary(), evidence, judgement.detail());
    }

    private static String firstWords(List<String> evidence) {
        return evidence.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("thread '"))
                .findFirst()
                .map(line -> ": " + line.strip())
                .orElse("");
    }

    private static String lastCall(Journal journal) {
        List<Journal.PendingCall> pending = journal.pendingCalls();
        return pending.isEmpty()
                ? "no call of webgpu.h"
                : pending.get(pending.size() - 1).function().cName();
    }

    private static List<String> tail(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - EVIDENCE_LINES), lines.size());
    }

    /** The case's own time lies between its first note, of the loaded rig, and its last. */
    private static long caseMillis(List<Event> events) {
        long begin = -1;
        long end = -1;
        for (Event event : events) {
            if (event.kind() == EventKind.NOTE && event.text().equals(PhaseNotes.BEGIN)) {
                begin = event.nanos();
            } else if (event.kind() == EventKind.NOTE && event.text().equals(PhaseNotes.END)) {
                end = event.nanos();
            }
        }
        return begin < 0 || end < begin ? 0 : (end - begin) / 1_000_000;
    }
}
