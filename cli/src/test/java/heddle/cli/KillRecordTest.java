package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.backends.mutant.Mutant;
import heddle.clause.ClauseCatalogue;
import heddle.matrix.Cell;
import heddle.run.CaseIndex;
import heddle.run.Jobs;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillRecordTest {
    private static final String OWNER = "errors.ScopeOwner.scopeOfTheCreator";
    private static final String FILTERS = "errors.NestedScopes.filters";

    @TempDir
    private Path folder;

    private final CaseIndex index = CaseIndex.load(ClauseCatalogue.load());

    @Test
    void record_ofAPart_keepsTheRestAndForgetsCasesThatAreGone() throws IOException {
        Path file = folder.resolve("kills.txt");
        Files.writeString(file, "# old\n" + FILTERS + "  outermost-scope-first\ngone.Case.method  second-map-remaps\n");
        Mutant shared = Mutant.byName("scopes-shared-by-device");
        List<SuiteCase> cases = index.select(List.of(), List.of(OWNER));
        MutantFindings findings = new MutantFindings(
                cases, List.of(shared), new MutantTerms(Tier.SMOKE, Jobs.of(1), 1, true, "--case " + OWNER));
        findings.add("mutant-scopes-shared-by-device", new Cell(OWNER, Verdict.VIOLATION, "seen", 10));

        KillRecord.read(file).with(findings.matrix(), index).write();

        assertThat(KillRecord.read(file).kills())
                .isEqualTo(Map.of(FILTERS, "outermost-scope-first", OWNER, "scopes-shared-by-device"));
        assertThat(Files.readString(file)).startsWith("# Which mutant").contains(FILTERS + "          outermost");
    }

    @Test
    void file_thatIsNotThere_isBegunEmpty() throws IOException {
        assertThat(KillRecord.read(folder.resolve("none.txt")).kills()).isEmpty();
    }

    @Test
    void line_ofAnythingElse_isRefused() {
        assertThatThrownBy(() -> KillRecord.parse("one two three"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("one two three");
    }
}
