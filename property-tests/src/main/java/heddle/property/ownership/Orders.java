package heddle.property.ownership;

import java.util.ArrayList;
import java.util.List;

/** The orders in which a few things can be done. */
final class Orders {
    private Orders() {}

    /** Returns every order of a few things: of four, twenty-four. */
    static <T> List<List<T>> of(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (T first : things) {
            List<T> rest = new ArrayList<>(things);
            rest.remove(first);
            for (List<T> order : of(rest)) {
                List<T> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                orders.add(List.copyOf(longer));
            }
        }
        return orders;
    }
}
