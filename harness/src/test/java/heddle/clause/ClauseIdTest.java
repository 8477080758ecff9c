package heddle.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseIdTest {
    @Test
    void parse_ofWrittenId_givesItBack() {
        assertThat(ClauseId.parse("ASY-18"))
                .isEqualTo(new ClauseId(Area.ASY, 18))
                .hasToString("ASY-18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ERR", "ERR-", "ERR-0", "ERR-01", "ERR-100", "err-1", "ERR_1", " ERR-1", "ERR-1 ", "XYZ-1"})
    void parse_ofAnythingElse_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClauseId.parse(text))
                .withMessageContaining(text.equals("XYZ-1") ? "XYZ" : "'" + text + "'");
    }

    @Test
    void order_withinAnArea_isByNumber() {
        assertThat(ClauseId.parse("ERR-2")).isLessThan(ClauseId.parse("ERR-10"));
        assertThat(ClauseId.parse("MT-11")).isLessThan(ClauseId.parse("TS-1"));
    }
}
