package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.run.BackendUnderTest;
import heddle.run.CaseIndex;
import heddle.run.Pace;
import heddle.run.SuiteCase;
import heddle.run.Trial;
import heddle.run.Trials;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The control of the suite itself: every case passes on the reference, and fails on the mutant that {@code kills.txt}
 * names for it. A case that no mutant fails cannot fail; one that the reference fails cries wolf.
 */
class ControlTest {
    private static final int MOST_ROUNDS = 5;
    private static final int JOBS = Runtime.getRuntime().availableProcessors();

    /** A failure is what is looked for, so one run of it is enough. */
    private static final Pace PACE = new Pace(Duration.ofMillis(60), 1, 40);

    private static final Duration UNHURRIED = Duration.ofMillis(250);

    @TempDir
    Path folder;

    @Test
    void kills_everyCase_hasItsMutant() throws IOException {
        List<String> ids = all().stream().map(each -> each.info().id()).toList();

        assertThat(kills().keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void reference_everyCase_passes() throws Exception {
        List<CaseResult> results =
                BackendRun.run(folder, PACE, JOBS, BackendIds.shipped("reference"), Fetching.NEVER, all());

        assertThat(results).hasSameSizeAs(all());
        assertThat(results.stream().filter(r -> r.verdict() != Verdict.PASS).map(ControlTest::line))
                .isEmpty();
    }

    /**
     * Some mutants need a race between the threads of a case, or between them and the implementation's own, also where
     * the case's calls are ordered: a case gets a few rounds to see it, as it gets in the full tier.
     */
    @Test
    void mutants_theirCases_fail() throws Exception {
        List<Kill> alive = survivors(recorded(), PACE.budget(), 0);
        for (int round = 1; round < MOST_ROUNDS && !alive.isEmpty(); round++) {
            alive = survivors(alive, UNHURRIED, round);
        }

        assertThat(alive.stream().map(Kill::line)).isEmpty();
    }

    /** A case and the mutant that it is recorded to fail on. */
    private record Kill(SuiteCase suiteCase, String mutant) {
        String line() {
            return mutant + " survives " + suiteCase.info().id();
        }
    }

    /** Runs each of the cases on its mutant, many in one process, and returns those that did not fail. */
    private List<Kill> survivors(List<Kill> kills, Duration budget, int round) throws Exception {
        ClauseCatalogue clauses = ClauseCatalogue.load();
        Preparation preparation = new Preparation(clauses, Fetching.NEVER, line -> {});
        Map<String, BackendUnderTest> mutants = new TreeMap<>();
        List<Trial> trials = new ArrayList<>();
        for (Kill kill : kills) {
            BackendUnderTest mutant = mutants.get(kill.mutant());
            if (mutant == null) {
                BackendDescriptor descriptor = BackendIds.shipped(BackendIds.MUTANT + kill.mutant());
                mutant = preparation.probe(preparation.resolve(descriptor), descriptor.profile(), lines -> {});
                mutants.put(kill.mutant(), mutant);
            }
            boolean alone = kill.suiteCase().info().kind() == CaseKind.STATISTICAL;
            trials.add(new Trial(mutant, kill.suiteCase(), budget, round + 1L, alone));
        }
        Set<String> failed = ConcurrentHashMap.newKeySet();
        new Trials(
                        folder.resolve("round-" + round),
                        JOBS,
                        clauses,
                        (trial, judgement, millis) -> {
                            if (judgement.verdict().isFailure()) {
                                failed.add(trial.suiteCase().info().id());
                            }
                        },
                        preparation.classArchive())
                .run(trials);
        return kills.stream()
                .filter(kill -> !failed.contains(kill.suiteCase().info().id()))
                .toList();
    }

    private static List<Kill> recorded() throws IOException {
        Map<String, String> kills = kills();
        return all().stream()
                .filter(each -> kills.containsKey(each.info().id())) // else kills_everyCase_hasItsMutant says so
                .map(each -> new Kill(each, kills.get(each.info().id())))
                .sorted(Comparator.comparing(Kill::mutant))
                .toList();
    }

    private static List<SuiteCase> all() {
        return CaseIndex.load(ClauseCatalogue.load()).all();
    }

    private static String line(CaseResult result) {
        return result.backend() + " " + result.id() + ": " + result.verdict().label() + " " + result.summary();
    }

    /** Returns the mutant of each case. */
    private static Map<String, String> kills() throws IOException {
        try (var in = ControlTest.class.getResourceAsStream("kills.txt")) {
            if (in == null) {
                throw new IllegalStateException("no kills.txt beside the test");
            }
            return KillRecord.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
