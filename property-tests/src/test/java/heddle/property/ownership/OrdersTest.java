package heddle.property.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {
    @Test
    void orders_ofThreeThings_areSixAndDiffer() {
        List<List<String>> orders = Orders.of(List.of("warp", "weft", "heddle"));

        assertThat(orders).hasSize(6).doesNotHaveDuplicates();
        assertThat(orders).allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder("warp", "weft", "heddle"));
    }

    @Test
    void orders_ofNothing_areOneThatIsEmpty() {
        assertThat(Orders.of(List.of())).containsExactly(List.of());
    }
}
