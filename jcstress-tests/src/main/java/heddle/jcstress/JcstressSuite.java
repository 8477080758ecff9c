package heddle.jcstress;

import heddle.cases.Bench;
import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.cases.Judgement;
import heddle.cases.NoDeviceException;
import heddle.cases.PhaseNotes;
import heddle.cases.Turn;
import heddle.jcstress.shared.Shared;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The jcstress tests as cases: each is sampled for the bench's budget, and its outcome table decides. */
public final class JcstressSuite implements CaseSuite {
    /** Two actors on one CPU take turns; what they then show is no race. */
    static final int LEAST_CPUS = 2;

    @Override
    public List<CaseInfo> cases() {
        return StressTests.shipped().stream().map(StressTest::info).toList();
    }

    @Override
    public Judgement run(CaseInfo info, Bench bench) {
        return run(info, bench, Runtime.getRuntime().availableProcessors());
    }

    Judgement run(CaseInfo info, Bench bench, int cpus) {
        if (cpus < LEAST_CPUS) {
            return Judgement.of(
                    Verdict.NOT_RUN, "needs " + LEAST_CPUS + " CPUs for its actors, and has " + cpus, List.of());
        }
        StressTest test;
        try {
            test = StressTest.load(info.className());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Judgement.of(Verdict.NOT_RUN, "jcstress has no test " + info.className() + ": " + e, List.of());
        }
        try {
            Shared.open(bench);
        } catch (NoDeviceException e) {
            return Judgement.of(Verdict.NOT_RUN, String.valueOf(e.getMessage()), List.of());
        }
        bench.note(PhaseNotes.BEGIN);
        Sampling sampling;
        Turn turn = bench.turn();
        try (turn) {
            sampling = new Sampler(test, StressPlan.within(bench.budget()), bench).run();
        }
        bench.note(PhaseNotes.END);
        List<String> faults = new ArrayList<>(Shared.faults());
        if (sampling.thrown() == null) { // else samples were left half-way, with what they owned
            faults.addAll(Shared.close());
        }
        Judgement judgement = new Grading(test, bench.backend(), cpus).judge(sampling, faults, Shared.losses());
        return judgement.verdict() == Verdict.VIOLATION
                ? withEvidence(judgement, Shared.uncaptured().note())
                : judgement;
    }

    private static Judgement withEvidence(Judgement judgement, Optional<String> note) {
        List<String> evidence = new ArrayList<>(judgement.evidence());
        note.ifPresent(evidence::add);
        return new Judgement(judgement.verdict(), judgement.summary(), evidence, judgement.detail());
    }
}
