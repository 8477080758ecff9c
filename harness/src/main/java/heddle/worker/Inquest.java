package heddle.worker;

import heddle.cases.Judgement;
import heddle.descriptor.BackendDescriptor;
import heddle.history.Event;
import heddle.history.EventKind;
import heddle.history.Journal;
import heddle.history.Journal.PendingCall;
import heddle.results.CaseDetail;
import heddle.results.LayerReport;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges a worker that has ended by what it left: its journal, its output and the way it ended. */
final class Inquest {
    private static final int EVIDENCE_LINES = 40;

    private final BackendDescriptor backend;
    private final Path folder;
    private final List<PendingCall> pending;
    private final Optional<String> own;
    private final List<Event> events;
    private final boolean complete;
    private final List<String> history;
    private final List<String> before;

    Inquest(
            BackendDescriptor backend,
            Path folder,
            Journal journal,
            List<Event> events,
            List<String> history,
            List<String> before) {
        this.before = before;
        this.backend = backend;
        this.folder = folder;
        this.pending = journal.pendingCalls();
        this.own = journal.judgement();
        this.complete = journal.lost() == 0;
        this.events = events;
        this.history = history;
    }

    /**
     * Judges; the evidence of a failure also names the cases that the same process had run before it. What a validation
     * layer said is added, and changes nothing.
     */
    Judgement judge(WorkerEnd end) throws IOException {
        Judgement judgement = withPredecessors(ofEnd(end));
        Optional<LayerReport> layer = LayerLog.read(folder);
        return layer.isEmpty()
                ? judgement
                : new Judgement(
                        judgement.verdict(),
                        judgement.summary(),
                        judgement.evidence(),
                        judgement.detail().watchedBy(layer.get()));
    }

    private Judgement withPredecessors(Judgement judgement) {
        if (before.isEmpty() || !judgement.verdict().isFailure()) {
            return judgement;
        }
        List<String> evidence = new ArrayList<>(judgement.evidence());
        evidence.add("the same process had run before: " + String.join(", ", before));
        return new Judgement(judgement.verdict(), judgement.summary(), evidence, judgement.detail());
    }

    private Judgement ofEnd(WorkerEnd end) throws IOException {
        if (end instanceof WorkerEnd.Hung hung) {
            Meanwhile meanwhile = Meanwhile.of(pending, events, complete);
            List<String> evidence = underWay();
            evidence.addAll(meanwhile.lines(threadNames()));
            evidence.addAll(tail());
            String why = hung.why() + (pending.isEmpty() ? "" : "; " + meanwhile.summary());
            return Judgement.of(Verdict.HANG, why, evidence);
        }
        int code = ((WorkerEnd.Exited) end).code();
        CrashText crash = CrashText.read(code, folder);
        if (events.isEmpty()) {
            String why = crash.reason().map(r -> ": " + r).orElse("");
            return Judgement.of(
                    Verdict.NOT_RUN,
                    "the worker process ended before it began, " + crash.signal() + why,
                    crash.lastWords());
        }
        return code == 0 && own.isPresent() ? ownJudgement(own.get()) : died(crash);
    }

    private Judgement ownJudgement(String text) {
        Judgement judgement;
        try {
            judgement = JudgementText.read(text);
        } catch (IllegalArgumentException e) {
            return Judgement.of(
                    Verdict.UNKNOWN, "the worker left a judgement that cannot be read", List.of(e.toString()));
        }
        if (!judgement.verdict().isFailure()) {
            return judgement;
        }
        List<String> evidence = new ArrayList<>(judgement.evidence());
        evidence.addAll(tail());
        return new Judgement(judgement.verdict(), judgement.summary(), evidence, judgement.detail());
    }

    private Judgement died(CrashText crash) {
        List<String> evidence = underWay();
        evidence.addAll(crash.lastWords());
        if (crash.isFromOutside()) {
            evidence.addAll(tail());
            return Judgement.of(Verdict.NOT_RUN, "the worker was killed from outside, " + crash.signal(), evidence);
        }
        if (own.isEmpty()
                && !pending.isEmpty()
                && crash.signal().equals("SIGABRT")
                && backend.meansUnimplemented(crash.standardError())) {
            return Judgement.unsupported(pendingNames());
        }
        own.ifPresent(text -> evidence.addAll(0, text.lines().toList()));
        evidence.addAll(tail());
        String when = own.isPresent() ? "after the case had ended" : "in " + pendingNames();
        String why = crash.reason().map(r -> ": " + r).orElse("");
        CaseDetail detail = CaseDetail.ofSignal(crash.signal());
        return new Judgement(Verdict.CRASH, crash.signal() + " " + when + why, evidence, detail);
    }

    private String pendingNames() {
        return pending.isEmpty()
                ? "no call of webgpu.h"
                : pending.stream().map(c -> c.function().cName()).distinct().collect(Collectors.joining(" or "));
    }

    private Map<Integer, String> threadNames() {
        Map<Integer, String> names = new HashMap<>();
        for (Event event : events) {
            if (event.kind() == EventKind.THREAD) {
                names.put(event.thread(), event.text());
            }
        }
        return names;
    }

    private List<String> underWay() {
        Map<Integer, String> names = threadNames();
        return pending.stream()
                .map(c -> c.function().cName() + " was under way on thread '"
                        + names.getOrDefault(c.thread(), "number " + c.thread()) + "'")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> tail() {
        return history.subList(Math.max(0, history.size() - EVIDENCE_LINES), history.size());
    }
}
