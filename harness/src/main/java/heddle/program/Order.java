package heddle.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a program happens before what, whatever the timing: its steps, and those of callbacks' bodies.
 *
 * <p>A chain is a section, or the body of one callback. A body comes after what precedes the call that registers it, and
 * before what follows an {@link Step.Await} of its operation; a {@link Step.Post} comes before what waits for it.
 */
final class Order {
    /**
     * A step in the order.
     *
     * @param id its number
     * @param chain which chain it is in
     * @param position which step of the chain it is
     */
    record Node(int id, Steps.At at, int chain, int position) {
        Step step() {
            return at.step();
        }

        boolean isInBody() {
            return at.body() >= 0;
        }

        /** Returns the node's call if it is one on the object of that name, or null. */
        Step.@Nullable Call callOn(String self) {
            return step() instanceof Step.Call call && self.equals(call.self()) ? call : null;
        }
    }

    private final List<Node> nodes;
    private final List<List<Node>> chains;
    private final Map<ProgramText.Spot, Node> bySpot = new HashMap<>();
    private final OrderGraph graph;
    private final List<BitSet> before;

    private Order(OrderGraph graph) {
        this.graph = graph;
        this.before = graph.closure();
        this.nodes = graph.nodes();
        this.chains = graph.chains();
        nodes.forEach(node ->
                bySpot.put(new ProgramText.Spot(node.at().place(), node.at().body()), node));
    }

    /** Finds the order of a program; a circle of waits is a refusal. */
    static Order of(Program program, Names names, List<Refusal> found) {
        return new Order(new OrderGraph(program, names, found));
    }

    List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    List<List<Node>> chains() {
        return Collections.unmodifiableList(chains);
    }

    /** Returns whether the one has surely ended when the other begins. */
    boolean isBefore(Node one, Node other) {
        return before.get(other.id()).get(one.id());
    }

    /** Returns whether one begins only after the other has ended; an await ends after its callback, and begins before. */
    boolean beginsAfter(Node one, Node other) {
        return graph.beginsAfter(one, other, before);
    }

    /** Returns whether a call that registers a callback may come after the end of its instance, and then run it itself. */
    boolean mayBeOnEndedInstance(Node registering) {
        return graph.mayBeOnEndedInstance(registering, before);
    }

    /** Returns whether the two may run at once. */
    boolean mayOverlap(Node one, Node other) {
        return one.id() != other.id() && !isBefore(one, other) && !isBefore(other, one);
    }

    /** Returns the node of the step that defines a name. */
    Node definition(Named named) {
        return node(named.place(), named.body());
    }

    Node node(Place place, int body) {
        Node node = bySpot.get(new ProgramText.Spot(place, body));
        if (node == null) {
            throw new IllegalArgumentException("no step at " + place);
        }
        return node;
    }

    /** Returns where a step stands in the order of the text. */
    int rank(Place place, int body) {
        return node(place, body).id();
    }

    /** Returns the nodes that await an operation, or a device's loss. */
    List<Node> awaits(String operation) {
        List<Node> awaits = new ArrayList<>();
        for (Node node : nodes) {
            if (node.step() instanceof Step.Await await && await.operation().equals(operation)) {
                awaits.add(node);
            }
        }
        return awaits;
    }
}
