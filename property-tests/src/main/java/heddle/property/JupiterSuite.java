package heddle.property;

import heddle.cases.Bench;
import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.cases.Judgement;
import heddle.cases.Rig;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The cases that run on the JUnit Platform: Jupiter tests and jqwik properties. */
public final class JupiterSuite implements CaseSuite {
    @Override
    public List<CaseInfo> cases() {
        return CaseClasses.shipped().load().stream()
                .flatMap(type -> CaseReader.cases(type).stream())
                .toList();
    }

    @Override
    public Judgement run(CaseInfo info, Bench bench) {
        CaseJudge judge = new CaseJudge(info);
        Rig rig;
        try {
            rig = new Rig(bench);
        } catch (Throwable thrown) { // whatever it is, it becomes the judgement
            return judge.judge(thrown);
        }
        Judgement judgement = run(info, rig, judge);
        try {
            rig.close();
        } catch (Throwable thrown) {
            return withClosing(judgement, judge.judge(thrown));
        }
        return Books.balanced(info, judgement, rig);
    }

    private static Judgement run(CaseInfo info, Rig rig, CaseJudge judge) {
        OneTest test = CurrentRig.during(rig, () -> OneTest.run(info, rig::note));
        if (test.thrown().isPresent()) {
            return judge.judge(test.thrown().get());
        }
        return test.ran()
                ? Holding.judge(info, rig)
                : Judgement.of(Verdict.NOT_RUN, "no test " + info.className() + "#" + info.methodName(), List.of());
    }

    /** Joins what the case found with what its end found: a case that stops half-way may leave callbacks behind. */
    private static Judgement withClosing(Judgement judgement, Judgement closing) {
        if (judgement.verdict() == Verdict.PASS) {
            return closing;
        }
        List<String> lines = new ArrayList<>();
        lines.add("after that, as the case ended: " + closing.summary());
        lines.addAll(closing.evidence());
        return withEvidence(judgement, lines);
    }

    private static Judgement withEvidence(Judgement judgement, List<String> more) {
        List<String> evidence = new ArrayList<>(judgement.evidence());
        evidence.addAll(more);
        return new Judgement(judgement.verdict(), judgement.summary(), evidence, judgement.detail());
    }
}
