package heddle.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "died",
                "hung",
                "not-once m",
                "misplaced thread 1 step 2",
                "unexplained-error d",
                "no-order-explains m, p: Aborted, Success:NoError; Success, Success:NoError"
            })
    void claim_thatIsPrinted_readsBack(String text) {
        assertThat(ClaimText.print(ClaimText.parse(text))).isEqualTo(text);
    }

    @Test
    void orders_withTwoTuples_haveBoth() {
        Claim claim = ClaimText.parse("no-order-explains m: Success; Aborted");

        assertThat(claim)
                .isEqualTo(new Claim.NoOrderExplains(List.of("m"), Set.of(List.of("Success"), List.of("Aborted"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dead", "not-once", "no-order-explains m", "no-order-explains m, n: Success"})
    void text_thatIsNoClaim_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimText.parse(text));
    }
}
