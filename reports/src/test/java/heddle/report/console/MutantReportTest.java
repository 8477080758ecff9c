package heddle.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.matrix.KillMatrix;
import heddle.report.Golden;
import heddle.report.Hostile;
import heddle.report.SampleMatrix;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MutantReportTest {
    private static final Path PAGE = Path.of("results", "mutants.html");

    @Test
    void render_ofAMatrix_isTheGoldenFile() throws IOException {
        Golden.assertMatches(new MutantReport(false).render(SampleMatrix.matrix(), PAGE), "console-mutants.txt");
    }

    @Test
    void render_ofAWholeMatrix_namesTheCasesThatKillNothing() {
        KillMatrix matrix = SampleMatrix.matrix();
        KillMatrix whole =
                new KillMatrix(matrix.run(), matrix.cases(), matrix.mutants().subList(0, 2), 2);

        assertThat(new MutantReport(false).render(whole, PAGE))
                .contains("Cases that kill no mutant (1)\n  futures.Once.map\n");
    }

    @Test
    void render_ofHostileTexts_holdsNoControlCharacterButLineFeeds() {
        String report = new MutantReport(false).render(SampleMatrix.of(Hostile.TEXT), PAGE);

        assertThat(report.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(report).contains("\\x1B[31m");
    }
}
