package heddle.webgpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutTest {
    @Test
    void again_afterTheMemoryChanged_readsWhatIsThereNow() {
        String[] memory = {"warp"};
        Out<String> out = new Out<>();
        out.set(memory[0], () -> memory[0], 7);
        memory[0] = "weft";

        assertThat(out.get()).isEqualTo("warp");
        assertThat(out.again()).isEqualTo("weft");
        assertThat(out.memory()).containsExactly(7);
    }

    @Test
    void again_ofAValueWithoutMemory_isTheValue() {
        Out<String> out = new Out<>();
        out.set("warp");

        assertThat(out.again()).isEqualTo("warp");
        assertThat(out.memory()).isEmpty();
    }

    @Test
    void again_beforeAnyCall_isRefused() {
        assertThatThrownBy(() -> new Out<String>().again()).isInstanceOf(IllegalStateException.class);
    }
}
