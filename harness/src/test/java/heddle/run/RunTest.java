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
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
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
        run(1, one(this::pass))
                .on(
                        backend,
                        List.of(statistical("s.A.a"), suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1")),
                        Set.of());

        assertThat(ran).containsExactly("d.A.a", "d.B.b", "s.A.a");
        assertThat(told).extracting(CaseResult::id).containsExactlyElementsOf(ran);
        assertThat(Files.readString(folder.resolve("backends/fake.descriptor"))).contains("id = fake");
    }

    @Test
    void cases_thatAreDone_doNotRunAgain() throws Exception {
        run(2, one(this::pass))
                .on(backend, List.of(suiteCase("d.A.a", "ERR-1"), statistical("s.A.a")), Set.of("d.A.a", "s.A.a"));

        assertThat(ran).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void cases_thatAreExempt_areToldAndDoNotRun() throws Exception {
        BackendUnderTest confined = RunSamples.backend(Profile.THREAD_CONFINED, true, Set.of(Fn.QUEUE_SUBMIT));
        run(1, one(this::pass)).on(confined, List.of(suiteCase("d.A.a", "ERR-1")), Set.of());

        assertThat(ran).isEmpty();
        assertThat(told).singleElement().returns(Verdict.NOT_APPLICABLE, CaseResult::verdict);
    }

    @Test
    void jobs_areHowManyDeterministicCasesRunAtOnce() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Run run = run(2, one((b, suiteCase, file) -> {
            await(both);
            return pass(b, suiteCase, file);
        }));
        run.on(backend, List.of(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1")), Set.of());

        assertThat(ran).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(0, one(this::pass)))
                .withMessageContaining("0");
    }

    @Test
    void statisticalJobs_areHowManyStatisticalCasesRunAtOnce() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Run run = new Run(folder, new Jobs(1, 2), 1, CLAUSES, told::add, one((b, suiteCase, file) -> {
            await(both);
            return pass(b, suiteCase, file);
        }));
        run.on(backend, List.of(statistical("s.A.a"), statistical("s.B.b")), Set.of());

        assertThat(ran).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Jobs(1, 0)).withMessageContaining("0");
    }

    @Test
    void listener_thatThrows_endsTheRunAtOnce() {
        CountDownLatch never = new CountDownLatch(1);
        Run run = new Run(
                folder,
                Jobs.of(2),
                1,
                CLAUSES,
                result -> {
                    throw new IOException("disk full");
                },
                one((b, suiteCase, file) -> {
                    if (suiteCase.info().id().equals("d.A.a")) {
                        never.await(); // the first in order is still at work when the second cannot be kept
                    }
                    return pass(b, suiteCase, file);
                }));

        assertThatIOException()
                .isThrownBy(() ->
                        run.on(backend, List.of(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1")), Set.of()))
                .withMessage("disk full");
        assertThat(ran).containsExactly("d.B.b");
    }

    @Test
    void interrupt_endsTheRunAndNothingIsToldAfterIt() {
        Thread command = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        Run run = run(1, one((b, suiteCase, file) -> {
            command.interrupt();
            never.await();
            return pass(b, suiteCase, file);
        }));

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> run.on(backend, List.of(suiteCase("d.A.a", "ERR-1")), Set.of()));
        assertThat(told).isEmpty();
        assertThat(ran).isEmpty();
    }

    @Test
    void runner_thatFails_isAFaultThatNamesItsCause() {
        Run run = run(1, one((b, suiteCase, file) -> {
            throw new IllegalArgumentException("a fault");
        }));

        assertThatIllegalStateException()
                .isThrownBy(() -> run.on(backend, List.of(suiteCase("d.A.a", "ERR-1")), Set.of()))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cases_thatStopAProcess_areFollowedByTheRestInAnother() throws Exception {
        List<Integer> offered = new ArrayList<>();
        Run run = new Run(folder, Jobs.of(1), 3, CLAUSES, told::add, (on, cases, file, listener) -> {
            offered.add(cases.size());
            listener.finished(pass(on, cases.get(0), file));
            return 1;
        });
        run.on(
                backend,
                List.of(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1"), suiteCase("d.C.c", "ERR-1")),
                Set.of());

        assertThat(offered).containsExactly(3, 2, 1);
        assertThat(told).extracting(CaseResult::id).containsExactly("d.A.a", "d.B.b", "d.C.c");
    }

    @Test
    void case_thatDidNotPassBesideOthers_isToldWhenItRanAgain() throws Exception {
        Run run = new Run(folder, Jobs.of(1), 2, CLAUSES, told::add, (on, cases, file, hearing) -> {
            hearing.suspected(suspect(cases.get(0), () -> pass(on, cases.get(0), file)));
            hearing.finished(pass(on, cases.get(1), file));
            return 2;
        });
        run.on(backend, List.of(suiteCase("d.A.a", "ERR-1"), suiteCase("d.B.b", "ERR-1")), Set.of());

        assertThat(ran).containsExactly("d.B.b", "d.A.a");
        assertThat(told).extracting(CaseResult::id).containsExactly("d.B.b", "d.A.a");
    }

    @Test
    void interrupt_beforeItRanAgain_tellsOfItAsItStands() {
        Thread command = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        Run run = new Run(folder, Jobs.of(1), 1, CLAUSES, told::add, (on, cases, file, hearing) -> {
            hearing.suspected(suspect(cases.get(0), () -> {
                command.interrupt();
                never.await();
                throw new IllegalStateException("never");
            }));
            return 1;
        });

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> run.on(backend, List.of(suiteCase("d.A.a", "ERR-1")), Set.of()));
        assertThat(told).extracting(CaseResult::id).containsExactly("d.A.a");
    }

    private static Suspect suspect(SuiteCase suiteCase, Suspect.Again again) {
        return new Suspect(suiteCase.info().kind(), RunSamples.pass(suiteCase), again);
    }

    /** Runs one case on one backend. */
    private interface OneCase {
        CaseResult run(BackendUnderTest on, SuiteCase suiteCase, Path descriptorFile)
                throws IOException, InterruptedException;
    }

    private static Run.Cases one(OneCase runner) {
        return (on, cases, file, listener) -> {
            listener.finished(runner.run(on, cases.get(0), file));
            return 1;
        };
    }

    private Run run(int jobs, Run.Cases runner) {
        return new Run(folder, Jobs.of(jobs), 1, CLAUSES, told::add, runner);
    }

    private CaseResult pass(BackendUnderTest on, SuiteCase suiteCase, Path descriptorFile) {
        assertThat(descriptorFile).exists();
        ran.add(suiteCase.info().id());
        return RunSamples.pass(suiteCase);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other case did not run at the same time", e);
        }
    }
}
