package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.run.CaseIndex;
import heddle.run.Pace;
import heddle.run.SuiteCase;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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

    private static final Pace UNHURRIED = new Pace(Duration.ofMillis(250), 1, 1);

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
                Trial.run(folder, PACE, JOBS, BackendIds.shipped("reference"), Fetching.NEVER, all());

        assertThat(results).hasSameSizeAs(all());
        assertThat(results.stream().filter(r -> r.verdict() != Verdict.PASS).map(ControlTest::line))
                .isEmpty();
    }

    /** Each case that fails ends its process, so it is the mutants, and not the cases of one, that run side by side. */
    @Test
    void mutants_theirDeterministicCases_fail() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(JOBS);
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            byMutant(CaseKind.DETERMINISTIC)
                    .forEach((mutant, cases) -> running.add(pool.submit(() -> survivors(0, PACE, mutant, cases))));
            List<String> survivors = new ArrayList<>();
            for (Future<List<String>> each : running) {
                survivors.addAll(each.get());
            }

            assertThat(survivors).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Some mutants need a race: a case gets a few runs to see it, as it gets on a real library in the full tier. */
    @Test
    void mutants_theirStatisticalCases_fail() throws Exception {
        List<String> survivors = new ArrayList<>();
        for (Map.Entry<String, List<SuiteCase>> mutant :
                byMutant(CaseKind.STATISTICAL).entrySet()) {
            List<SuiteCase> alive = mutant.getValue();
            for (int round = 0; round < MOST_ROUNDS && !alive.isEmpty(); round++) {
                Set<String> left = Set.copyOf(survivors(round, round == 0 ? PACE : UNHURRIED, mutant.getKey(), alive));
                alive = alive.stream()
                        .filter(each ->
                                left.contains(label(mutant.getKey(), each.info().id())))
                        .toList();
            }
            alive.forEach(
                    each -> survivors.add(label(mutant.getKey(), each.info().id())));
        }

        assertThat(survivors).isEmpty();
    }

    private List<String> survivors(int round, Pace pace, String mutant, List<SuiteCase> cases) throws Exception {
        BackendDescriptor backend = BackendIds.shipped(BackendIds.MUTANT + mutant);
        return Trial.run(folder.resolve("round-" + round), pace, 1, backend, Fetching.NEVER, cases).stream()
                .filter(result -> !result.verdict().isFailure())
                .map(result -> label(mutant, result.id()))
                .toList();
    }

    private static String label(String mutant, String caseId) {
        return mutant + " survives " + caseId;
    }

    private static Map<String, List<SuiteCase>> byMutant(CaseKind kind) throws IOException {
        Map<String, String> kills = kills();
        return all().stream()
                .filter(each -> each.info().kind() == kind)
                .filter(each -> kills.containsKey(each.info().id())) // else kills_everyCase_hasItsMutant says so
                .collect(Collectors.groupingBy(each -> kills.get(each.info().id()), TreeMap::new, Collectors.toList()));
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
