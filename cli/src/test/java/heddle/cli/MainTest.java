package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void help_asked_namesTheCommandAndSucceeds() {
        Spoken spoken = Spoken.to("--help");

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).startsWith("Usage: heddle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "report", "list", "backends", "doctor"})
    void help_ofACommand_saysWhatItIsFor(String command) {
        Spoken spoken = Spoken.to("help", command);

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).startsWith("Usage: heddle " + command);
    }

    @Test
    void command_misspelt_isAUsageErrorWithASuggestion() {
        Spoken spoken = Spoken.to("backnds");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("'backnds'").contains("backends").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "backends"})
    void command_missing_isAUsageErrorThatNamesTheCommands(String before) {
        Spoken spoken = before.isEmpty() ? Spoken.to() : Spoken.to(before);

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("heddle: ").contains("--help");
    }

    @Test
    void option_unknown_isExplainedInTwoLines() {
        Spoken spoken = Spoken.to("run", "--jbos", "2");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(spoken.err()).contains("--jbos");
    }
}
