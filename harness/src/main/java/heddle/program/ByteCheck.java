package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link Rule#BYTES}: who writes mapped bytes is ordered with everybody who touches them, or kept apart by a mutex. */
final class ByteCheck implements LegalProgram.Check {
    @Override
    public void look(Facts facts, List<Refusal> found) {
        Map<Node, Access> accesses = new LinkedHashMap<>();
        for (Node node : facts.order().nodes()) {
            Access access = Access.of(facts, node);
            if (access != null) {
                accesses.entrySet().stream()
                        .filter(earlier -> earlier.getValue().conflicts(access))
                        .map(Map.Entry::getKey)
                        .filter(earlier -> facts.order().mayOverlap(earlier, node))
                        .filter(earlier -> !facts.mutexes().exclude(earlier, node))
                        .findFirst()
                        .ifPresent(earlier -> found.add(node.at()
                                .refuse(
                                        Rule.BYTES,
                                        "the same bytes of '" + access.buffer() + "' may be touched at "
                                                + earlier.at().place() + " at the same time")));
                accesses.put(node, access);
            }
        }
    }
}
