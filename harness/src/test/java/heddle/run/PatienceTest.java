package heddle.run;

import static heddle.run.RunSamples.suiteCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import heddle.clause.ClauseCatalogue;
import heddle.clause.Profile;
import heddle.results.CaseResult;
import heddle.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends before its cases do, since what it was to find out is known. */
@Timeout(60)
class PatienceTest {
    private static final ClauseCatalogue CLAUSES = ClauseCatalogue.load();
    private static final SuiteCase FIRST = suiteCase("d.A.first", "ERR-1");
    private static final SuiteCase SECOND = suiteCase("d.B.second", "ERR-1");

    private final Map<String, Verdict> told = new ConcurrentHashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @Test
    void failure_whenTheTimeIsOver_endsTheRun_andTheRestIsNotRun() throws Exception {
        run(List.of("one"), Duration.ZERO, tally -> {
            if (tally.suiteCase().equals(SECOND)) {
                never.await();
            }
            return Verdict.VIOLATION;
        });

        assertThat(told)
                .containsOnly(entry("one d.A.first", Verdict.VIOLATION), entry("one d.B.second", Verdict.NOT_RUN));
        assertThat(reasons.get("one d.B.second")).contains("failed elsewhere", "0 s");
    }

    @Test
    void libraryThatHolds_isGoneThrough_whateverTheTime() throws Exception {
        run(List.of("one"), Duration.ZERO, tally -> {
            Thread.sleep(100); // long enough to be asked whether that is enough
            return Verdict.PASS;
        });

        assertThat(told).containsOnly(entry("one d.A.first", Verdict.PASS), entry("one d.B.second", Verdict.PASS));
    }

    @Test
    void failure_beforeTheTimeIsOver_endsNothing() throws Exception {
        run(List.of("one"), Duration.ofHours(1), tally -> Verdict.VIOLATION);

        assertThat(told.values()).containsExactly(Verdict.VIOLATION, Verdict.VIOLATION);
    }

    @Test
    void backendThatHolds_isWaitedFor() throws Exception {
        run(List.of("bad", "good"), Duration.ZERO, tally -> {
            boolean good = tally.backend().id().equals("good");
            if (good) {
                Thread.sleep(100);
            }
            return good ? Verdict.PASS : Verdict.VIOLATION;
        });

        assertThat(told).contains(entry("good d.A.first", Verdict.PASS), entry("good d.B.second", Verdict.PASS));
    }

    @Test
    void crashThatMayBeAnothersFault_isNotToldUndecided() throws Exception {
        Run run = new Run(folder, Jobs.of(1), pace(Duration.ZERO, 2), CLAUSES, this::tell, (cases, hearing) -> {
            Tally crashed = cases.get(0);
            if (crashed.hasRun()) {
                never.await();
            }
            crashed.addBesideOthers(
                    RunSamples.run(Verdict.CRASH), crashed.suiteCase().equals(SECOND));
            hearing.ran(crashed);
            return 1;
        });
        run.on(assignments(List.of("one")));

        assertThat(told).containsOnly(entry("one d.A.first", Verdict.CRASH), entry("one d.B.second", Verdict.NOT_RUN));
    }

    /** Says how a case comes out. */
    private interface Outcome {
        Verdict of(Tally tally) throws InterruptedException;
    }

    private void run(List<String> backends, Duration patience, Outcome outcome) throws Exception {
        Run run = new Run(folder, Jobs.of(1), pace(patience, 1), CLAUSES, this::tell, (cases, hearing) -> {
            cases.get(0).addAlone(RunSamples.run(outcome.of(cases.get(0))));
            hearing.ran(cases.get(0));
            return 1;
        });
        run.on(assignments(backends));
    }

    private static Pace pace(Duration patience, int casesToAProcess) {
        return new Pace(Duration.ZERO, 1, casesToAProcess, Optional.of(patience));
    }

    private static List<Assignment> assignments(List<String> backends) {
        return backends.stream()
                .map(id -> RunSamples.backend(id, Profile.MULTITHREADED, true, Set.of()))
                .map(backend -> new Assignment(backend, List.of(FIRST, SECOND), Set.of()))
                .toList();
    }

    private void tell(CaseResult result) {
        String key = result.backend() + " " + result.id();
        assertThat(told.put(key, result.verdict())).as("told twice: " + key).isNull();
        reasons.put(key, result.summary());
    }
}
