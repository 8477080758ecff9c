package heddle.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.cases.Judgement;
import heddle.clause.ClauseCatalogue;
import heddle.jcstress.fixture.AlwaysAcceptable;
import heddle.jcstress.fixture.AlwaysForbidden;
import heddle.jcstress.fixture.ComesBackLate;
import heddle.jcstress.fixture.LacksFunction;
import heddle.jcstress.fixture.MissesSymbol;
import heddle.jcstress.fixture.NeverListed;
import heddle.jcstress.fixture.ThreeActors;
import heddle.jcstress.fixture.ThrowsFault;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.results.Expectation;
import heddle.results.Outcome;
import heddle.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JcstressSuiteTest {
    private final FakeBench bench = new FakeBench();

    @Test
    void suite_asAService_isFound() {
        assertThat(ServiceLoader.load(CaseSuite.class)).hasAtLeastOneElementOfType(JcstressSuite.class);
    }

    @Test
    void cases_all_areWhatTheResultsNeed() {
        List<CaseInfo> cases = shipped();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(14);
        assertThat(cases)
                .extracting(CaseInfo::id)
                .doesNotHaveDuplicates()
                .contains("errors.ErrorScope_01_ThreadLocalStack");
        assertThat(cases).allSatisfy(info -> {
            assertThat(info.style()).isEqualTo(CaseStyle.JCSTRESS);
            assertThat(info.kind()).isEqualTo(CaseKind.STATISTICAL);
            assertThat(info.id()).matches("[a-z]+\\.[A-Z][A-Za-z]+_\\d\\d_[A-Z][A-Za-z]+");
        });
    }

    @Test
    void cases_all_nameClausesOfTheCatalogue() {
        Set<String> known = Set.copyOf(ClauseCatalogue.load().clauses().stream()
                .map(clause -> clause.id().toString())
                .toList());

        assertThat(shipped()).allSatisfy(info -> assertThat(known).containsAll(info.clauses()));
    }

    @Test
    void run_acceptableOutcomes_passes() {
        Judgement judgement = run(AlwaysAcceptable.class, 2);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.detail().samples()).isGreaterThanOrEqualTo(Grading.LEAST_SAMPLES);
        assertThat(judgement.detail().outcomes()).extracting(Outcome::id).containsExactly("1, 2", "0, 0");
    }

    @Test
    void run_forbiddenOutcome_isViolationThatSaysWhatItMeans() {
        Judgement judgement = run(AlwaysForbidden.class, 2);

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.summary()).contains("(100.00 %)", "\"1, 2\"", "which this table forbids");
        assertThat(judgement.evidence()).last().asString().contains("threads: first, second");
    }

    @Test
    void run_outcomeThatNobodyListed_isViolation() {
        Judgement judgement = run(NeverListed.class, 2);

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.detail().outcomes())
                .anySatisfy(row -> assertThat(row.expect()).isEqualTo(Expectation.UNLISTED));
    }

    @Test
    void run_threeActorsOnTwoCpus_isSampled() {
        Judgement judgement = run(ThreeActors.class, 2);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.detail().samples()).isPositive();
    }

    @Test
    void run_oneCpu_isNotRun() {
        assertNotRun(run(AlwaysAcceptable.class, 1), "needs 2 CPUs");
    }

    @Test
    void run_testThatIsNotThere_isNotRun() {
        assertNotRun(run("heddle.jcstress.fixture.Gone"), "heddle.jcstress.fixture.Gone");
    }

    @Test
    void run_classThatIsNoTest_isNotRun() {
        assertNotRun(run("java.lang.String"), "not a jcstress test");
    }

    @Test
    void run_actorThatThrows_isNotRunAndShowsWhere() {
        Judgement judgement = run(ThrowsFault.class, 2);

        assertNotRun(judgement, "a fault of the test");
        assertThat(judgement.evidence()).anySatisfy(line -> assertThat(line).contains("ThrowsFault.second"));
    }

    @Test
    void run_missingSymbol_isNotRun() {
        assertNotRun(run(MissesSymbol.class, 2), "NoSuchMethodError: gone");
    }

    @Test
    void run_functionThatTheLibraryLacks_isUnsupported() {
        Judgement judgement = run(LacksFunction.class, 2);

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(judgement.detail().missing()).isEqualTo("wgpuBufferGetMapState");
    }

    @Test
    void run_actorThatDoesNotComeBack_isNotedForTheWatchdog() throws Exception {
        CompletableFuture<Judgement> running = CompletableFuture.supplyAsync(() -> run(ComesBackLate.class, 2));
        long deadlineNanos = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (bench.notes.stream().noneMatch(note -> note.contains("ComesBackLate.second"))) {
            assertThat(System.nanoTime()).as("the note came in time").isLessThan(deadlineNanos);
            Thread.onSpinWait();
        }
        ComesBackLate.LET.countDown();

        assertThat(running.get(30, TimeUnit.SECONDS).verdict()).isNotEqualTo(Verdict.VIOLATION);
        assertThat(bench.notes)
                .anySatisfy(note -> assertThat(note).contains("JcstressThread_second", "has not come back"));
    }

    private Judgement run(Class<?> test, int cpus) {
        return new JcstressSuite().run(StressTest.of(test).info(), bench, cpus);
    }

    private Judgement run(String className) {
        CaseInfo like = StressTest.of(AlwaysAcceptable.class).info();
        CaseInfo info = new CaseInfo(
                like.id(),
                like.title(),
                like.style(),
                like.kind(),
                like.confined(),
                like.clauses(),
                like.functions(),
                like.commands(),
                className,
                "");
        return new JcstressSuite().run(info, bench, 2);
    }

    private static List<CaseInfo> shipped() {
        return new JcstressSuite()
                .cases().stream()
                        .filter(info -> !info.className().startsWith("heddle.jcstress.fixture."))
                        .toList();
    }

    private static void assertNotRun(Judgement judgement, String reason) {
        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judgement.summary()).contains(reason);
    }
}
