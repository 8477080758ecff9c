package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void help_asked_namesTheCommandAndSucceeds() {
        assertThat(command.execute("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: heddle");
    }

    @Test
    void command_unknown_isAUsageError() {
        assertThat(command.execute("weave")).isEqualTo(2);
        assertThat(err.toString()).contains("weave");
    }
}
