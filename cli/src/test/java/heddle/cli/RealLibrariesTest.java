package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.ShippedDescriptors;
import heddle.results.CaseResult;
import heddle.run.CaseIndex;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import heddle.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain on the real Dawn and wgpu-native: what is known of them comes out, and nothing goes quiet. */
class RealLibrariesTest {
    private static final List<SuiteCase> ERRORS =
            CaseIndex.load(ClauseCatalogue.load()).select(List.of("ERR-1", "ERR-2", "ASY-1"), List.of());

    @TempDir
    Path folder;

    @BeforeAll
    static void saysWhatIsLeftOut() {
        if (System.getProperty("heddle.offline") != null) {
            System.err.println("NOT TESTED: the real libraries, because of -Dheddle.offline");
            abort("-Dheddle.offline leaves the real libraries out");
        }
    }

    @Test
    void dawn_errorScopes_areOfTheirThread() throws Exception {
        List<CaseResult> results = on("dawn");

        assertThat(verdicts(results, "ERR-1")).containsOnly(Verdict.PASS);
        assertThat(verdicts(results, "ERR-2")).containsOnly(Verdict.PASS);
        assertThat(undecided(results)).isEmpty();
    }

    @Test
    void dawnNull_playsProgramsInHeddleAndInC() {
        assumeTrue(
                Boolean.getBoolean("heddle.require.cc")
                        || CToolchain.find(System.getenv()).isPresent(),
                "no C compiler");

        Spoken spoken = Spoken.to("rates", "--backend", "dawn-null", "--programs", "2", "--times", "3");

        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).containsPattern("dawn-null: [12] of 2 programs, 3 plays each: ");
    }

    @Test
    void wgpuNative_errorScopes_areOfTheDevice() throws Exception {
        List<CaseResult> results = on("wgpu-native");

        assertThat(Verdict.merge(verdicts(results, "ERR-1"))).contains(Verdict.VIOLATION);
        assertThat(verdicts(
                        results.stream()
                                .filter(result -> result.id().startsWith("errors.ScopeOwner."))
                                .toList(),
                        "ERR-1"))
                .containsOnly(Verdict.VIOLATION);
        assertThat(results.stream()
                        .filter(r -> r.head().clauses().contains("ERR-1"))
                        .flatMap(r -> r.evidence().stream()))
                .anyMatch(line -> line.contains("offender") && line.contains("bystander"));
        assertThat(undecided(results)).isEmpty();
    }

    @Test
    void dawnNull_everything_isDecided() throws Exception {
        assertThat(undecided(on("dawn-null"))).isEmpty();
    }

    private List<CaseResult> on(String backend) throws Exception {
        return BackendRun.run(
                folder,
                Tier.SMOKE.pace(),
                Runtime.getRuntime().availableProcessors(),
                ShippedDescriptors.find(backend).orElseThrow(),
                Fetching.WHEN_MISSING,
                ERRORS);
    }

    private static Set<Verdict> verdicts(List<CaseResult> results, String clause) {
        return results.stream()
                .filter(result -> result.head().clauses().contains(clause))
                .map(CaseResult::verdict)
                .collect(Collectors.toSet());
    }

    private static List<String> undecided(List<CaseResult> results) {
        return results.stream()
                .filter(result -> result.verdict().isUndecided())
                .map(result -> result.id() + ": " + result.summary())
                .toList();
    }
}
