package heddle.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

class StressPlanTest {
    @Test
    void plan_ofABudget_fillsItWithShortIterations() {
        StressPlan plan = StressPlan.within(Duration.ofMillis(1200));

        assertThat(plan.iterations()).isEqualTo(3);
        assertThat(plan.iterationMillis()).isEqualTo(400);
    }

    @Test
    void plan_ofNoTime_stillSamples() {
        StressPlan plan = StressPlan.within(Duration.ZERO);

        assertThat(plan.iterations()).isOne();
        assertThat(plan.iterationMillis()).isOne();
    }

    @Test
    void config_asJcstressReadsIt_isThePlan() {
        ForkedTestConfig config = new StressPlan(2, 30, 5, 7).config();

        assertThat(config.iters).isEqualTo(1);
        assertThat(config.time).isEqualTo(30);
        assertThat(config.strideSize).isEqualTo(5);
        assertThat(config.strideCount).isEqualTo(7);
        assertThat(config.spinLoopStyle).isEqualTo(SpinLoopStyle.THREAD_YIELD);
        assertThat(config.localAffinity).isFalse();
    }
}
