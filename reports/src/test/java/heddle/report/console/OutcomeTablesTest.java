package heddle.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.SampleRun;
import org.junit.jupiter.api.Test;

class OutcomeTablesTest {
    @Test
    void render_aRun_hasATableForEachJcstressTest() {
        String text = OutcomeTables.render(SampleRun.results());

        assertThat(text).isEqualTo("""
                        errors.ErrorScope_01_ThreadLocalStack
                        dawn         NO_ERROR, VALIDATION  1,412,096  100.00%  Acceptable
                        wgpu-native  NO_ERROR, VALIDATION  1,299,128   92.00%  Acceptable
                                     NO_ERROR, NO_ERROR       96,021    6.80%  Forbidden
                                     VALIDATION, NO_ERROR     16,947    1.20%  Forbidden

                        mapping.Map_03_ThreeActors
                        dawn  (not run)  needs 3 processors, and this machine has 2
                        """);
    }
}
