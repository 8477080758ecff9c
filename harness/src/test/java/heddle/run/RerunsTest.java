package heddle.run;

import static heddle.run.RunSamples.suiteCase;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.Profile;
import heddle.verdict.Verdict;
import heddle.worker.CaseRun;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RerunsTest {
    private final BackendUnderTest backend = RunSamples.backend(Profile.MULTITHREADED, true, Set.of());

    @Test
    void alikeCases_areGatheredUntilTheyFillAProcess() {
        Reruns reruns = new Reruns(2);
        Tally one = tally("d.A.a", Verdict.VIOLATION);
        Tally two = tally("d.B.b", Verdict.VIOLATION);
        Tally three = tally("d.C.c", Verdict.VIOLATION);

        assertThat(reruns.add(List.of(one))).isEmpty();
        assertThat(reruns.add(List.of(two, three))).containsExactly(List.of(one, two));
        assertThat(reruns.rest()).containsExactly(List.of(three));
        assertThat(reruns.rest()).isEmpty();
    }

    @Test
    void case_thatEndedItsProcess_runsAloneAtOnce() {
        Reruns reruns = new Reruns(8);
        Tally crashed = tally("d.A.a", Verdict.CRASH);

        assertThat(reruns.add(List.of(tally("d.B.b", Verdict.VIOLATION), crashed)))
                .containsExactly(List.of(crashed));
    }

    @Test
    void casesThatTookLong_shareAProcessWithFewOthers() {
        Reruns reruns = new Reruns(8);
        Tally one = tally("d.A.a", RunSamples.run(Verdict.VIOLATION, 5_000));
        Tally two = tally("d.B.b", RunSamples.run(Verdict.VIOLATION, 4_000));

        assertThat(reruns.add(List.of(one))).isEmpty();
        assertThat(reruns.add(List.of(two))).containsExactly(List.of(one, two));
        assertThat(Reruns.areLong(List.of(one, two))).isTrue();
        assertThat(Reruns.areLong(List.of(tally("d.C.c", RunSamples.run(Verdict.VIOLATION, 2_000)))))
                .isFalse();
    }

    @Test
    void casesOfOneToAProcess_areNotGathered() {
        Tally one = tally("d.A.a", Verdict.VIOLATION);

        assertThat(new Reruns(1).add(List.of(one))).containsExactly(List.of(one));
    }

    private Tally tally(String id, Verdict verdict) {
        return tally(id, RunSamples.run(verdict));
    }

    private Tally tally(String id, CaseRun run) {
        Tally tally = new Tally(backend, suiteCase(id, "ERR-1"));
        tally.addBesideOthers(run, false);
        return tally;
    }
}
