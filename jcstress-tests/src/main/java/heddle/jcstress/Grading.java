package heddle.jcstress;

import heddle.cases.Judgement;
import heddle.descriptor.BackendDescriptor;
import heddle.results.CaseDetail;
import heddle.results.Outcome;
import heddle.verdict.Verdict;
import heddle.webgpu.NullHandleException;
import heddle.webgpu.UnsupportedFunctionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges a sampling: nothing passes but a whole run with enough samples, each of them acceptable. */
final class Grading {
    /** Fewer samples than this show nothing; every backend measured takes hundreds of times as many in a second. */
    static final long LEAST_SAMPLES = 100;

    private static final int FRAMES = 20;

    private final StressTest test;
    private final BackendDescriptor backend;
    private final int cpus;

    Grading(StressTest test, BackendDescriptor backend, int cpus) {
        this.test = test;
        this.backend = backend;
        this.cpus = cpus;
    }

    /** Judges; the faults are the callback ledger's, the losses those of devices that nobody destroyed. */
    Judgement judge(Sampling sampling, List<String> faults, List<String> losses) {
        List<Outcome> table = test.table().grade(sampling.counts());
        List<Outcome> bad = table.stream().filter(Outcome::isFailure).toList();
        List<String> evidence = new ArrayList<>();
        bad.forEach(outcome -> evidence.add(line(outcome, sampling.samples())));
        faults.forEach(fault -> evidence.add("callback ledger: " + fault));
        losses.forEach(loss -> evidence.add("a device was lost that nobody destroyed: " + loss));
        Judgement found = worst(sampling, bad, faults, losses, evidence);
        evidence.addAll(found.evidence());
        evidence.add(circumstances(sampling));
        CaseDetail detail = found.verdict() == Verdict.UNSUPPORTED
                ? found.detail()
                : CaseDetail.ofOutcomes(sampling.samples(), table);
        return new Judgement(found.verdict(), found.summary(), evidence, detail);
    }

    private Judgement worst(
            Sampling sampling, List<Outcome> bad, List<String> faults, List<String> losses, List<String> evidence) {
        if (!bad.isEmpty() || !faults.isEmpty()) {
            return Judgement.of(Verdict.VIOLATION, evidence.get(0), List.of());
        }
        if (sampling.thrown() != null) {
            return thrown(sampling.thrown());
        }
        if (!losses.isEmpty()) {
            return Judgement.of(Verdict.UNKNOWN, evidence.get(0), List.of());
        }
        if (sampling.samples() < test.leastSamples()) {
            String few = "only " + sampling.samples() + " samples, fewer than " + test.leastSamples();
            return Judgement.of(Verdict.NOT_RUN, few, List.of());
        }
        return Judgement.of(Verdict.PASS, sampling.samples() + " samples, all acceptable", List.of());
    }

    private static Judgement thrown(Throwable thrown) {
        if (thrown instanceof UnsupportedFunctionException lacking) {
            return Judgement.unsupported(lacking.function().cName());
        }
        List<String> stack = new ArrayList<>();
        for (Throwable t = thrown; t != null && stack.size() < 3 * FRAMES; t = t.getCause()) {
            stack.add(t.toString());
            List<StackTraceElement> frames = List.of(t.getStackTrace());
            frames.subList(0, Math.min(FRAMES, frames.size())).forEach(frame -> stack.add("  at " + frame));
        }
        return thrown instanceof NullHandleException || thrown instanceof AssertionError
                ? Judgement.of(Verdict.VIOLATION, String.valueOf(thrown.getMessage()), stack)
                : Judgement.of(Verdict.NOT_RUN, "the test itself failed: " + thrown, stack);
    }

    private static String line(Outcome outcome, long samples) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d samples (%.2f %%) came out as \"%s\": %s",
                outcome.count(),
                samples,
                100 * outcome.share(),
                outcome.id(),
                outcome.meaning());
    }

    private String circumstances(Sampling sampling) {
        return String.format(
                Locale.ROOT,
                "threads: %s, each calling %s at once with the others on %d CPUs; %,d samples, %,d a second; %s",
                String.join(", ", test.actors()),
                backend.id(),
                cpus,
                sampling.samples(),
                sampling.rate(),
                sampling.resident().text());
    }
}
