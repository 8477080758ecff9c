package heddle.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "59949, 59.9 s",
        "59950, 1 min 00 s",
        "61000, 1 min 01 s",
        "119600, 2 min 00 s",
        "3599999, 60 min 00 s"
    })
    void time_ofMillis_isRoundedWithinItsUnit(long millis, String text) {
        assertThat(Amounts.time(millis)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00 %",
        "1, 100.00 %",
        "0.0156, 1.56 %",
        "0.00001, < 0.01 %",
        "0.999999, > 99.99 %",
    })
    void percent_ofAShare_neverHidesTheRare(double share, String text) {
        assertThat(Amounts.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 case", "0, 0 cases", "6799815, '6,799,815 cases'"})
    void count_ofThings_setsTheNoun(long count, String text) {
        assertThat(Amounts.count(count, "case")).isEqualTo(text);
    }
}
