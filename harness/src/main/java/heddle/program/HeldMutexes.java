package heddle.program;

import heddle.program.Order.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which mutexes are held at each step of a program. */
final class HeldMutexes {
    private final Map<Node, Set<String>> held = new HashMap<>();

    HeldMutexes(Order order) {
        for (List<Node> chain : order.chains()) {
            Set<String> now = new LinkedHashSet<>();
            for (Node node : chain) {
                held.put(node, Set.copyOf(now));
                if (node.step() instanceof Step.Lock lock) {
                    now.add(lock.mutex());
                } else if (node.step() instanceof Step.Unlock unlock) {
                    now.remove(unlock.mutex());
                }
            }
        }
    }

    /** Returns the mutexes that are held when the step begins. */
    Set<String> at(Node node) {
        return held.getOrDefault(node, Set.of());
    }

    /** Returns whether a mutex keeps the two steps from running at once. */
    boolean exclude(Node one, Node other) {
        List<String> both = new ArrayList<>(at(one));
        both.retainAll(at(other));
        return !both.isEmpty();
    }
}
