package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesLogTest {
    @TempDir
    private Path folder;

    @Test
    void news_areToldOnceAndInOrder() throws IOException {
        SeriesLog log = new SeriesLog(folder.resolve("log.txt"));
        assertThat(log.news()).isEmpty();

        log.began(0);
        log.ended(0, 0, Verdict.VIOLATION, "two\tfields\nand two lines, ö");
        assertThat(log.news()).extracting(SeriesLog.Line::verdict).containsExactly(null, Verdict.VIOLATION);

        log.began(1);
        assertThat(log.news()).extracting(SeriesLog.Line::index).containsExactly(1);
    }

    @Test
    void summary_withSeparators_staysOneField() throws IOException {
        SeriesLog log = new SeriesLog(folder.resolve("log.txt"));
        log.ended(3, 77, Verdict.PASS, "two\tfields\nand two lines, ö");

        List<SeriesLog.Line> news = log.news();
        assertThat(news).extracting(SeriesLog.Line::summary).containsExactly("two fields and two lines, ö");
        assertThat(news).extracting(SeriesLog.Line::waitedNanos).containsExactly(77L);
    }

    @Test
    void line_notYetWhole_waits() throws IOException {
        Path file = folder.resolve("log.txt");
        SeriesLog log = new SeriesLog(file);
        Files.writeString(file, "0\t12\t0\t\t\n1\t13\t0\tPa");
        assertThat(log.news()).extracting(SeriesLog.Line::index).containsExactly(0);

        Files.writeString(file, "ss\theld\n", StandardOpenOption.APPEND);
        assertThat(log.news()).extracting(SeriesLog.Line::verdict).containsExactly(Verdict.PASS);
    }
}
