package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.results.CaseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {
    private static final List<String> WORDS = List.of("--backend", "reference");

    @TempDir
    private Path parent;

    private final List<String> told = new ArrayList<>();

    @Test
    void folder_ofARun_remembersItsWords() throws IOException {
        Path folder = parent.resolve("a/b");

        ResultsFolder.create(folder, WORDS).close();

        assertThat(ResultsFolder.words(folder)).isEqualTo(WORDS);
        assertThat(ResultsFolder.isOne(folder)).isTrue();
    }

    @Test
    void folder_ofAnotherRun_isRefusedWithTheWayToFinishIt() throws IOException {
        ResultsFolder.create(parent, WORDS).close();

        assertThatThrownBy(() -> ResultsFolder.create(parent, WORDS))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("exists already")
                .hasMessageContaining("--resume " + parent);
    }

    @Test
    void folder_inUse_isNotResumedByAnother() throws IOException {
        try (ResultsFolder held = ResultsFolder.create(parent, WORDS)) {
            assertThatThrownBy(() -> ResultsFolder.resume(held.path()))
                    .isInstanceOf(UsageProblem.class)
                    .hasMessageContaining("another heddle is writing");
        }

        ResultsFolder.resume(parent).close();
    }

    @Test
    void folder_belowAFile_isRefusedInWords() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> ResultsFolder.create(file.resolve("out"), WORDS))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("cannot write the results folder");
    }

    @Test
    void outcome_kept_isReadBack() throws IOException {
        CaseResult result = Outcomes.passed("reference", "errors.One.claim");
        try (ResultsFolder folder = ResultsFolder.create(parent, WORDS)) {
            folder.keep(result);

            assertThat(folder.kept("reference", told::add)).containsExactly(result);
            assertThat(folder.kept("dawn", told::add)).isEmpty();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void outcome_ofACaseThatDidNotRun_isDueAgain() throws IOException {
        try (ResultsFolder folder = ResultsFolder.create(parent, WORDS)) {
            folder.keep(Outcomes.notRun("reference", "errors.One.claim"));

            assertThat(folder.kept("reference", told::add)).isEmpty();
        }
    }

    @Test
    void outcome_unreadable_isDueAgainAndSaid() throws IOException {
        try (ResultsFolder folder = ResultsFolder.create(parent, WORDS)) {
            CaseResult whole = Outcomes.passed("reference", "errors.One.claim");
            folder.keep(whole);
            folder.keep(Outcomes.passed("reference", "errors.Two.claim"));
            Files.writeString(parent.resolve("cases/reference/errors.Two.claim/outcome.json"), "{\"schema\": ");

            assertThat(folder.kept("reference", told::add)).containsExactly(whole);
        }
        assertThat(told).singleElement().asString().contains("errors.Two.claim").contains("run again");
    }

    @Test
    void outcome_inTheFolderOfAnotherCase_isNotTaken() throws IOException {
        try (ResultsFolder folder = ResultsFolder.create(parent, WORDS)) {
            folder.keep(Outcomes.passed("reference", "errors.One.claim"));
            Path cases = parent.resolve("cases/reference");
            Files.move(cases.resolve("errors.One.claim"), cases.resolve("errors.Two.claim"));

            assertThat(folder.kept("reference", told::add)).isEmpty();
        }
        assertThat(told).singleElement().asString().contains("another case");
    }
}
