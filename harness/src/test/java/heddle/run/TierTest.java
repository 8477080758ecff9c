package heddle.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierTest {
    @ParameterizedTest
    @EnumSource(Tier.class)
    void parse_ofALabel_isTheTier(Tier tier) {
        assertThat(Tier.parse(tier.label())).isEqualTo(tier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QUICK", "quick ", "huge"})
    void parse_ofAnythingElse_namesWhatThereIs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tier.parse(text))
                .withMessage("no tier '" + text + "'; there are smoke, quick, full");
    }

    @Test
    void tiers_inTheirOrder_takeMoreTime() {
        assertThat(Arrays.stream(Tier.values()).map(t -> t.pace().budget()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Tier.values()).map(t -> t.pace().runsOfAFailure()))
                .isSorted()
                .startsWith(1);
    }
}
