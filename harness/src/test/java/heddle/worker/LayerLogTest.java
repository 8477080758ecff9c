package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.results.LayerReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerLogTest {
    private static final String ACTIVE = "UNASSIGNED-status(INFO / SPEC): msgNum: -671457468 - Validation Information: "
            + "[ UNASSIGNED-status ] | MessageID = 0xd7fa5f44 | Khronos Validation Layer Active:\n    Settings File\n\n";
    private static final String ERROR = "VUID-vkQueueSubmit-x(ERROR / SPEC): msgNum: 5 - Validation Error: "
            + "[ VUID-vkQueueSubmit-x ] Object 0: handle = 0x5; | MessageID = 0x5 | the text of the rule\n    Objects: 1\n";

    @TempDir
    Path folder;

    @Test
    void worker_withoutALog_wasNotWatched() throws IOException {
        assertThat(LayerLog.read(folder)).isEmpty();
    }

    @Test
    void worker_withAnActiveLayerThatSaidNothing_hasNoMessage() throws IOException {
        assertThat(read(ACTIVE)).isEqualTo(new LayerReport(List.of(), 0));
    }

    @Test
    void errors_areKeptOnceAndCounted() throws IOException {
        LayerReport report = read(ACTIVE + ERROR + ERROR);

        assertThat(report.messages()).containsExactly("ERROR VUID-vkQueueSubmit-x: the text of the rule");
        assertThat(report.count()).isEqualTo(2);
        assertThat(LayerReport.ruleOf(report.messages().get(0))).isEqualTo("ERROR VUID-vkQueueSubmit-x");
    }

    @Test
    void log_withoutEnd_isBounded() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            log.append(ERROR.replace("-x", "-" + i));
        }

        assertThat(read(log.toString()).messages()).hasSize(20);
    }

    @Test
    void log_ofBrokenBytes_isRead() throws IOException {
        Files.write(folder.resolve(LayerLog.FILE_NAME), new byte[] {(byte) 0xFF, 0, 27, '\n'});

        assertThat(LayerLog.read(folder)).contains(new LayerReport(List.of(), 0));
    }

    private LayerReport read(String log) throws IOException {
        Files.writeString(folder.resolve(LayerLog.FILE_NAME), log, StandardCharsets.UTF_8);
        return LayerLog.read(folder).orElseThrow();
    }
}
