package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ShippedDescriptors;
import heddle.results.CaseResult;
import heddle.run.CaseIndex;
import heddle.run.Pace;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The control of the suite itself: every case passes on the reference, and fails on the mutant that {@code kills.txt}
 * names for it. A case that no mutant fails cannot fail; one that the reference fails cries wolf.
 */
class ControlTest {
    private static final int MOST_ROUNDS = 5;
    /** A failure is what is looked for, so one run of it is enough. */
    private static final Pace PACE = new Pace(Tier.SMOKE.pace().budget(), 1, 40);

    private static final BackendDescriptor REFERENCE =
            ShippedDescriptors.find("reference").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void kills_everyCase_hasItsMutant() throws IOException {
        List<String> ids = all().stream().map(each -> each.info().id()).toList();

        assertThat(kills().keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void reference_everyCase_passes() throws Exception {
        List<CaseResult> results = Trial.run(folder, PACE, REFERENCE, Fetching.NEVER, all());

        assertThat(results).hasSameSizeAs(all());
        assertThat(results.stream().filter(r -> r.verdict() != Verdict.PASS).map(ControlTest::line))
                .isEmpty();
    }

    /** Some mutants need a race: a case gets a few runs to see it, as it gets on a real library in the full tier. */
    @Test
    void mutants_theirCases_fail() throws Exception {
        Map<String, String> kills = kills();
        Map<String, List<SuiteCase>> byMutant = new TreeMap<>(all().stream()
                .collect(Collectors.groupingBy(
                        each -> kills.getOrDefault(each.info().id(), "none"))));
        List<String> survivors = new ArrayList<>();
        for (Map.Entry<String, List<SuiteCase>> mutant : byMutant.entrySet()) {
            List<SuiteCase> alive = mutant.getValue();
            for (int round = 0; round < MOST_ROUNDS && !alive.isEmpty(); round++) {
                alive = survivors(folder.resolve("round-" + round), mutant.getKey(), alive);
            }
            alive.forEach(each ->
                    survivors.add(mutant.getKey() + " survives " + each.info().id()));
        }

        assertThat(survivors).isEmpty();
    }

    private static List<SuiteCase> survivors(Path folder, String mutant, List<SuiteCase> cases) throws Exception {
        Set<String> alive = Trial.run(folder, PACE, REFERENCE.withMutant(mutant), Fetching.NEVER, cases).stream()
                .filter(result -> !result.verdict().isFailure())
                .map(CaseResult::id)
                .collect(Collectors.toSet());
        return cases.stream().filter(each -> alive.contains(each.info().id())).toList();
    }

    private static List<SuiteCase> all() {
        return CaseIndex.load(ClauseCatalogue.load()).all();
    }

    private static String line(CaseResult result) {
        return result.backend() + " " + result.id() + ": " + result.verdict().label() + " " + result.summary();
    }

    /** Returns the mutant of each case. */
    private static Map<String, String> kills() throws IOException {
        Map<String, String> kills = new TreeMap<>();
        try (var in = ControlTest.class.getResourceAsStream("kills.txt")) {
            if (in == null) {
                throw new IllegalStateException("no kills.txt beside the test");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", -1))
                    .forEach(words -> kills.put(words[0], words[1]));
        }
        return kills;
    }
}
