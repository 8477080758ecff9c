package heddle.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ResidentTest {
    @Test
    void beginning_ofALivingProcess_isItsSize() {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "the system tells sizes");

        Resident resident = Resident.beginning();

        assertThat(resident.settledBytes()).isBetween(1L << 20, 1L << 40);
        assertThat(resident.lastBytes()).isEqualTo(resident.settledBytes());
    }

    @Test
    void then_beforeItHasSettled_beginsAgain() {
        Resident resident = new Resident(1, 1L << 50, 1).then(false);

        assertThat(resident.mostBytes()).isEqualTo(resident.settledBytes()).isLessThan(1L << 50);
    }

    @Test
    void then_onceSettled_keepsTheFirstAndTheMost() {
        Resident resident = new Resident(1, 1L << 50, 1).then(true);

        assertThat(resident.settledBytes()).isEqualTo(1);
        assertThat(resident.mostBytes()).isEqualTo(1L << 50);
    }

    @Test
    void text_withoutFigures_saysSo() {
        assertThat(new Resident(0, 0, 0).text()).isEqualTo("resident size unknown");
    }
}
