package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTextTest {
    @Test
    void parse_aNumberWithItsUnit_isThatLong() {
        assertThat(BudgetText.parse("--budget", "250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(BudgetText.parse("--budget", "30s")).isEqualTo(Duration.ofSeconds(30));
        assertThat(BudgetText.parse("--budget", "10m")).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "0s", "-1s", "1.5s", "1h", "99999999s"})
    void parse_anythingElse_isRefusedByItsName(String text) {
        assertThatExceptionOfType(UsageProblem.class)
                .isThrownBy(() -> BudgetText.parse("--budget", text))
                .withMessageContaining("--budget: '" + text + "'");
    }
}
