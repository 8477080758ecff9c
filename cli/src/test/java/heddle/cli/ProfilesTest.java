package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.ClauseCatalogue;
import heddle.clause.Profile;
import heddle.report.json.ResultsJson;
import heddle.results.CaseResult;
import heddle.results.ProfileChange;
import heddle.results.RunResults;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfilesTest {
    private static final String CONFINED = "errors.TwoDevices.error";
    private static final String CROSSING = "errors.ScopeOwner.errorWithoutScope";

    @TempDir
    Path folder;

    @Test
    void confinedBackend_runsWhatStaysOnItsThread() throws IOException {
        RunResults results = run("reference-confined");

        assertThat(verdict(results, CONFINED)).isEqualTo(Verdict.PASS);
        assertThat(verdict(results, CROSSING)).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void confinedBackend_judgedAsMultithreaded_diesOfWhatCrossesThreads() throws IOException {
        RunResults results = run("reference-confined", "--profile", "multithreaded");

        assertThat(verdict(results, CONFINED)).isEqualTo(Verdict.PASS);
        assertThat(verdict(results, CROSSING)).isEqualTo(Verdict.CRASH);
        assertThat(result(results, CROSSING).summary()).contains("SIGABRT").contains("thread-confined");
    }

    @Test
    void proxiedBackend_runsEverything() throws IOException {
        RunResults results = run("reference-proxied");

        assertThat(results.cases()).extracting(CaseResult::verdict).containsOnly(Verdict.PASS);
    }

    @ParameterizedTest
    @EnumSource
    void report_ofAnyProfile_namesEveryClauseThatItChanges(Profile profile) throws IOException {
        RunResults results = run("reference-proxied", "--profile", profile.id());

        assertThat(results.backends().get(0).changes())
                .extracting(ProfileChange::clause)
                .containsExactlyElementsOf(ClauseCatalogue.load().changedBy(profile).stream()
                        .map(clause -> clause.id().toString())
                        .toList());
    }

    private RunResults run(String backend, String... more) throws IOException {
        Path out = folder.resolve("out");
        List<String> words = new ArrayList<>(List.of("run", "--backend", backend, "--tier", "smoke"));
        words.addAll(List.of("--case", CONFINED, "--case", CROSSING, "--out", out.toString()));
        words.addAll(List.of(more));
        Spoken.to(words.toArray(String[]::new));
        return ResultsJson.read(out.resolve(ResultsJson.FILE_NAME));
    }

    private static Verdict verdict(RunResults results, String id) {
        return result(results, id).verdict();
    }

    private static CaseResult result(RunResults results, String id) {
        return results.cases().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
