package heddle.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.Golden;
import heddle.report.Hostile;
import heddle.report.SampleRun;
import heddle.results.CaseDetail;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.RunResults;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    private static final Path FOLDER = Path.of("results", "run");

    @Test
    void render_onAWideTerminal_isTheGoldenFile() throws IOException {
        Golden.assertMatches(new ConsoleReport(false, 160).render(SampleRun.results(), FOLDER), "console-wide.txt");
    }

    @Test
    void render_onANarrowTerminal_isTheGoldenFile() throws IOException {
        Golden.assertMatches(new ConsoleReport(false, 60).render(SampleRun.results(), FOLDER), "console-narrow.txt");
    }

    @Test
    void render_withColour_differsByNothingButTheColours() {
        String plain = new ConsoleReport(false, 100).render(SampleRun.results(), FOLDER);
        String coloured = new ConsoleReport(true, 100).render(SampleRun.results(), FOLDER);
        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[1;31mCrash").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(plain);
    }

    @Test
    void render_ofHostileTexts_holdsNoControlCharacterButLineFeeds() {
        String report = new ConsoleReport(false, 100).render(Hostile.run(), FOLDER);
        assertThat(report.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(report).contains("\\x1B[31m").contains("refused " + Hostile.NAME);
    }

    @Test
    void render_ofARefusedBackend_saysWhy() {
        assertThat(new ConsoleReport(false, 100).render(Hostile.run(), FOLDER))
                .contains("\nRefused\n\n  refused <script>");
    }

    @Test
    void render_ofMoreFailuresThanFit_saysHowManyMore() {
        List<CaseResult> failures = new ArrayList<>();
        for (int i = 0; i < CaseList.MAX_CASES + 2; i++) {
            failures.add(new CaseResult(
                    SampleRun.head("mapping.case" + i, "dawn", CaseStyle.JUNIT, "MAP-1"),
                    Verdict.CRASH,
                    "ended",
                    List.of(),
                    new Runs(1, 1),
                    1,
                    1,
                    null,
                    CaseDetail.NONE));
        }
        RunResults results =
                RunResults.of(SampleRun.RUN, SampleRun.results().backends(), failures, SampleRun.CATALOGUE);
        assertThat(new ConsoleReport(false, 100).render(results, FOLDER))
                .contains("Failures (42)")
                .contains("\n  2 more in report.html\n")
                .doesNotContain("mapping.case9\n"); // the last by id
    }

    @Test
    void wrap_breaksBetweenWordsOnly() {
        assertThat(CaseList.wrap("aa bb cccccccc d", 5)).containsExactly("aa bb", "cccccccc", "d");
        assertThat(CaseList.wrap("", 5)).isEmpty();
    }
}
