package heddle.run;

import static heddle.run.RunSamples.statistical;
import static heddle.run.RunSamples.suiteCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import heddle.clause.ClauseCatalogue;
import heddle.clause.Profile;
import heddle.results.CaseResult;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunTest {
    private static final ClauseCatalogue CLAUSES = ClauseCatalogue.load();

    private final BackendUnderTest backend = RunSamples.backend(Profile.MULTITHREADED, true, Set.of());
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
    private final List<CaseResult> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void cases_withOneJob_runInTheirOrderAndStatisticalOnesLast() throws Exception {
        Pace pace =
                new Pace(Duration.ofSeconds(1), 1, 1); // with a shorter budget they may begin beside the last others
        Run run = new Run(folder, Jobs.of(1), pace, CLAUSES, told::add, one(this::pass));
        run.on(all(statistical("s.A.a"), suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1")));

        assertThat(ran).containsExactly("d.A.a", "d.B.b", "s.A.a");
        assertThat(told).extracting(CaseResult::id).containsExactlyElementsOf(ran);
        assertThat(Files.readString(folder.resolve("backends/fake.descriptor"))).contains("id = fake");
    }

    @Test
    void cases_thatAreDone_doNotRunAgain() throws Exception {
        run(2, one(this::pass))
                .on(List.of(new Assignment(
                        backend,
                        List.of(suiteCase("d.A.a", "ERR-1"), statistical("s.A.a")),
                        Set.of("d.A.a", "s.A.a"))));

        assertThat(ran).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void cases_thatAreExempt_areToldAndDoNotRun() throws Exception {
        BackendUnderTest confined = RunSamples.backend(Profile.THREAD_CONFINED, true, Set.of(Fn.QUEUE_SUBMIT));
        run(1, one(this::pass)).on(List.of(new Assignment(confined, List.of(suiteCase("d.A.a", "ERR-1")), Set.of())));

        assertThat(ran).isEmpty();
        assertThat(told).singleElement().returns(Verdict.NOT_APPLICABLE, CaseResult::verdict);
    }

    @Test
    void jobs_areHowManyDeterministicCasesRunAtOnce() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Run run = run(2, one(suiteCase -> {
            await(both);
            pass(suiteCase);
        }));
        run.on(all(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1")));

        assertThat(ran).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(0, one(this::pass)))
                .withMessageContaining("0");
    }

    @Test
    void statisticalJobs_areHowManyStatisticalCasesRunAtOnce() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Run run = new Run(folder, new Jobs(1, 2), pace(1, 1), CLAUSES, told::add, one(suiteCase -> {
            await(both);
            pass(suiteCase);
        }));
        run.on(all(statistical("s.A.a"), statistical("s.B.b")));

        assertThat(ran).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Jobs(1, 0)).withMessageContaining("0");
    }

    @Test
    void listener_thatThrows_endsTheRunAtOnce() {
        CountDownLatch never = new CountDownLatch(1);
        Run run = new Run(
                folder,
                Jobs.of(2),
                pace(1, 1),
                CLAUSES,
                result -> {
                    throw new IOException("disk full");
                },
                one(suiteCase -> {
                    if (suiteCase.info().id().equals("d.A.a")) {
                        never.await(); // the first in order is still at work when the second cannot be kept
                    }
                    pass(suiteCase);
                }));

        assertThatIOException()
                .isThrownBy(() -> run.on(all(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1"))))
                .withMessage("disk full");
        assertThat(ran).containsExactly("d.B.b");
    }

    @Test
    void interrupt_endsTheRunAndNothingIsToldAfterIt() {
        Thread command = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        Run run = run(1, one(suiteCase -> {
            command.interrupt();
            never.await();
            pass(suiteCase);
        }));

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> run.on(all(suiteCase("d.A.a", "ERR-1"))));
        assertThat(told).isEmpty();
        assertThat(ran).isEmpty();
    }

    @Test
    void runner_thatFails_isAFaultThatNamesItsCause() {
        Run run = run(1, one(suiteCase -> {
            throw new IllegalArgumentException("a fault");
        }));

        assertThatIllegalStateException()
                .isThrownBy(() -> run.on(all(suiteCase("d.A.a", "ERR-1"))))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cases_thatStopAProcess_areFollowedByTheRestInAnother() throws Exception {
        List<Integer> offered = new ArrayList<>();
        Run run = new Run(folder, Jobs.of(1), pace(1, 3), CLAUSES, told::add, (cases, hearing) -> {
            offered.add(cases.size());
            ran(cases.get(0), Verdict.PASS, hearing);
            return 1;
        });
        run.on(all(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1"), suiteCase("d.C.c", "ERR-1")));

        assertThat(offered).containsExactly(3, 2, 1);
        assertThat(told).extracting(CaseResult::id).containsExactly("d.A.a", "d.B.b", "d.C.c");
    }

    @Test
    void cases_thatAProcessLeft_areCutUp_whenTheOthersHaveNothingToDo() throws Exception {
        List<Integer> offered = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier bothBegan = new CyclicBarrier(2);
        Run run = new Run(folder, Jobs.of(2), pace(1, 3), CLAUSES, told::add, (cases, hearing) -> {
            offered.add(cases.size());
            if (cases.size() == 3) {
                await(bothBegan);
            }
            ran(cases.get(0), Verdict.PASS, hearing);
            return 1;
        });
        run.on(all(IntStream.range(0, 6)
                .mapToObj(i -> suiteCase("d.A.c" + i, "ERR-1"))
                .toArray(SuiteCase[]::new)));

        assertThat(offered).containsExactly(3, 3, 1, 1, 1, 1);
        assertThat(told).hasSize(6);
    }

    @Test
    void backends_runBesideEachOtherInProcessesOfTheirOwn() throws Exception {
        List<String> groups = Collections.synchronizedList(new ArrayList<>());
        BackendUnderTest other = RunSamples.backend("other", Profile.MULTITHREADED, true, Set.of());
        Run run = new Run(folder, Jobs.of(1), pace(1, 9), CLAUSES, told::add, (cases, hearing) -> {
            groups.add(cases.stream()
                    .map(each ->
                            each.backend().id() + " " + each.suiteCase().info().id())
                    .collect(Collectors.joining(",")));
            for (Tally each : cases) {
                ran(each, Verdict.PASS, hearing);
            }
            return cases.size();
        });
        List<SuiteCase> cases = List.of(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1"));
        run.on(List.of(new Assignment(backend, cases, Set.of()), new Assignment(other, cases, Set.of("d.B.b"))));

        assertThat(groups).containsExactlyInAnyOrder("fake d.A.a,fake d.B.b", "other d.A.a");
        assertThat(told).hasSize(3);
    }

    @Test
    void failures_runAgainTogether_andThoseThatEndAProcessAlone() throws Exception {
        List<List<String>> processes = Collections.synchronizedList(new ArrayList<>());
        Run run = new Run(folder, Jobs.of(1), pace(3, 9), CLAUSES, told::add, (cases, hearing) -> {
            processes.add(
                    cases.stream().map(each -> each.suiteCase().info().id()).toList());
            for (Tally each : cases) {
                boolean crashes = each.suiteCase().info().id().equals("d.C.c");
                ran(each, crashes ? Verdict.CRASH : Verdict.VIOLATION, hearing);
            }
            return cases.size();
        });
        run.on(all(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1"), suiteCase("d.C.c", "ERR-1")));

        assertThat(told).extracting(CaseResult::runs).containsOnly(new Runs(3, 3));
        assertThat(processes.get(0)).containsExactly("d.A.a", "d.B.b", "d.C.c");
        assertThat(processes).filteredOn(List.of("d.C.c")::equals).hasSize(2);
        assertThat(processes.stream().skip(1))
                .filteredOn(each -> each.contains("d.C.c"))
                .hasSize(2);
    }

    @Test
    void statisticalCases_ofLongBudgets_runOneAtATimeAndAgainWhenAllHaveRun() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        Pace pace = new Pace(Duration.ofSeconds(1), 2, 1);
        Run run = new Run(folder, Jobs.of(1), pace, CLAUSES, told::add, (cases, hearing) -> {
            assertThat(atOnce.incrementAndGet()).isEqualTo(1);
            ran.add(cases.get(0).suiteCase().info().id());
            ran(cases.get(0), Verdict.VIOLATION, hearing);
            atOnce.decrementAndGet();
            return 1;
        });
        run.on(all(statistical("s.A.a"), statistical("s.B.b")));

        assertThat(ran).containsExactly("s.A.a", "s.B.b", "s.A.a", "s.B.b");
        assertThat(told).extracting(CaseResult::runs).containsOnly(new Runs(2, 2));
    }

    @Test
    void interrupt_beforeItRanAgain_tellsOfItAsItStands() {
        Thread command = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        Run run = new Run(folder, Jobs.of(1), pace(2, 1), CLAUSES, told::add, (cases, hearing) -> {
            if (cases.get(0).hasRun()) {
                command.interrupt();
                never.await();
            }
            ran(cases.get(0), Verdict.VIOLATION, hearing);
            return 1;
        });

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> run.on(all(suiteCase("d.A.a", "ERR-1"))));
        assertThat(told).singleElement().returns(new Runs(1, 1), CaseResult::runs);
    }

    private List<Assignment> all(SuiteCase... cases) {
        return List.of(new Assignment(backend, List.of(cases), Set.of()));
    }

    private static Pace pace(int runsOfAFailure, int casesToAProcess) {
        return new Pace(Duration.ZERO, runsOfAFailure, casesToAProcess);
    }

    private static void ran(Tally tally, Verdict verdict, Run.Hearing hearing) throws IOException {
        if (tally.needsAProcessOfItsOwn()) {
            tally.addAlone(RunSamples.run(verdict));
        } else {
            tally.addBesideOthers(RunSamples.run(verdict), false);
        }
        hearing.ran(tally);
    }

    /** Runs one case on one backend. */
    private interface OneCase {
        void run(SuiteCase suiteCase) throws InterruptedException;
    }

    private static Run.Cases one(OneCase runner) {
        return (cases, hearing) -> {
            runner.run(cases.get(0).suiteCase());
            ran(cases.get(0), Verdict.PASS, hearing);
            return 1;
        };
    }

    private Run run(int jobs, Run.Cases runner) {
        return new Run(folder, Jobs.of(jobs), pace(1, 1), CLAUSES, told::add, runner);
    }

    private void pass(SuiteCase suiteCase) {
        assertThat(folder.resolve("backends/fake.descriptor")).exists();
        ran.add(suiteCase.info().id());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other case did not run at the same time", e);
        }
    }
}
