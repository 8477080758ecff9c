package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesCommandTest {
    @ParameterizedTest
    @CsvSource({"--times, 0", "--programs, -1"})
    void number_thatIsNotPositive_isRefused(String option, String value) {
        Spoken spoken = Spoken.to("rates", "--backend", "dawn-null", option, value);

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--times and --programs must be positive numbers");
    }

    @Test
    void library_inMemory_isRefused() {
        Spoken spoken = Spoken.to("rates", "--backend", "reference");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).containsPattern("in memory|no C compiler");
    }
}
