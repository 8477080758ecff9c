package heddle.program;

import heddle.program.Order.Node;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds an {@link Order}: the direct edges between steps, and what follows from them. */
final class OrderGraph {
    private final List<Node> nodes = new ArrayList<>();
    private final List<List<Node>> chains = new ArrayList<>();
    private final List<BitSet> direct = new ArrayList<>();
    private final Map<Place, Node> outside = new HashMap<>();
    private final Map<Place, List<Node>> bodies = new HashMap<>();
    private final Map<String, Node> posts = new HashMap<>();
    private final Names names;
    private final List<Refusal> found;

    OrderGraph(Program program, Names names, List<Refusal> found) {
        this.names = names;
        this.found = found;
        List<Node> before = section(Place.PREFIX, program.prefix(), List.of());
        List<Node> ends = new ArrayList<>(before);
        for (int thread = 0; thread < program.threads().size(); thread++) {
            ends.addAll(section(thread, program.threads().get(thread), before));
        }
        section(Place.SUFFIX, program.suffix(), ends);
        List.copyOf(nodes).forEach(this::edges);
    }

    List<Node> nodes() {
        return nodes;
    }

    List<List<Node>> chains() {
        return chains;
    }

    /** Adds a section that begins after those nodes; returns the nodes after which what follows begins. */
    private List<Node> section(int section, List<Step> steps, List<Node> before) {
        List<Node> after = before;
        int chain = newChain();
        for (int i = 0; i < steps.size(); i++) {
            Place place = new Place(section, i);
            Node node = add(new Steps.At(place, -1, steps.get(i)), chain, after);
            outside.put(place, node);
            bodies.put(place, body(place, Steps.body(steps.get(i)), after));
            after = List.of(node);
        }
        return after;
    }

    private List<Node> body(Place place, List<Step> steps, List<Node> before) {
        List<Node> body = new ArrayList<>();
        List<Node> after = before;
        int chain = steps.isEmpty() ? -1 : newChain();
        for (int i = 0; i < steps.size(); i++) {
            Node node = add(new Steps.At(place, i, steps.get(i)), chain, after);
            body.add(node);
            after = List.of(node);
        }
        return body;
    }

    private int newChain() {
        chains.add(new ArrayList<>());
        return chains.size() - 1;
    }

    private Node add(Steps.At at, int chain, List<Node> before) {
        Node node = new Node(nodes.size(), at, chain, chains.get(chain).size());
        nodes.add(node);
        chains.get(chain).add(node);
        BitSet edges = new BitSet();
        before.forEach(each -> edges.set(each.id()));
        direct.add(edges);
        if (at.step() instanceof Step.Post post && posts.put(post.latch(), node) != null) {
            refuse(node, Rule.LATCHES, "latch '" + post.latch() + "' is posted twice");
        }
        return node;
    }

    private void edges(Node node) {
        if (node.step() instanceof Step.WaitFor wait) {
            Node post = posts.get(wait.latch());
            if (post == null) {
                refuse(node, Rule.LATCHES, "nobody posts latch '" + wait.latch() + "'");
            } else {
                direct.get(node.id()).set(post.id());
            }
        } else if (node.step() instanceof Step.Await await) {
            bodyOf(await.operation()).forEach(each -> direct.get(node.id()).set(each.id()));
        }
    }

    /** Returns the steps of the callback of an operation, or of the lost callback of a device. */
    private List<Node> bodyOf(String operation) {
        Named awaited = names.get(operation);
        return awaited == null ? List.of() : bodies.getOrDefault(awaited.place(), List.of());
    }

    private void refuse(Node node, Rule rule, String why) {
        found.add(node.at().refuse(rule, why));
    }

    /**
     * Returns for each node all that come before it. Where no pump may run beside a call, and its instance lives, its callback
     * comes after it, unless that one is spontaneous.
     */
    List<BitSet> closure() {
        List<BitSet> before = closure(direct);
        for (Node node : nodes) {
            if (node.at().body() == 0 && !CallbackCheck.isSpontaneous(registering(node))) {
                Node call = registration(node);
                boolean waitsOnly = isWaitAnyOnly(registering(node));
                if (!mayBeOnEndedInstance(call, before)
                        && nodes.stream().noneMatch(other -> pumps(other, waitsOnly) && overlap(before, other, call))) {
                    direct.get(node.id()).set(call.id());
                }
            }
        }
        List<BitSet> closed = closure(direct);
        nodes.stream()
                .filter(node -> closed.get(node.id()).get(node.id()))
                .findFirst()
                .ifPresent(node -> refuse(node, Rule.LATCHES, "this step waits for what comes after it"));
        nodes.forEach(node -> brought(node, closed));
        return closed;
    }

    /** A latch that a callback posts may stay closed unless somebody awaits that callback who does not wait for the latch. */
    private void brought(Node waiting, List<BitSet> before) {
        Node post = waiting.step() instanceof Step.WaitFor wait ? posts.get(wait.latch()) : null;
        if (post == null || post.at().body() < 0 || CallbackCheck.isSpontaneous(registering(post))) {
            return;
        }
        boolean isBrought = nodes.stream()
                .filter(node -> node.step() instanceof Step.Await await
                        && bodyOf(await.operation()).contains(post))
                .anyMatch(node -> !beginsAfter(node, waiting, before));
        if (!isBrought) {
            refuse(waiting, Rule.LATCHES, "a callback posts the latch that nobody awaits without waiting here first");
        }
    }

    /** Whether a step begins only after another: an await ends after its callback, which is no matter here. */
    boolean beginsAfter(Node node, Node other, List<BitSet> before) {
        BitSet first = (BitSet) direct.get(node.id()).clone();
        if (node.step() instanceof Step.Await await) {
            bodyOf(await.operation()).forEach(each -> first.clear(each.id()));
        }
        return first.stream().anyMatch(id -> id == other.id() || before.get(id).get(other.id()));
    }

    /** Whether the instance of an operation may have ended by the time that it is started. */
    boolean mayBeOnEndedInstance(Node registering, List<BitSet> before) {
        Step.Call call = (Step.Call) registering.step();
        Named instance = call.self() == null ? null : names.ancestor(call.self(), "Instance");
        return instance != null
                && nodes.stream().anyMatch(node -> {
                    Step.Call release = node.callOn(instance.name());
                    return release != null
                            && release.function() == Fn.INSTANCE_RELEASE
                            && !before.get(node.id()).get(registering.id());
                });
    }

    private static List<BitSet> closure(List<BitSet> direct) {
        List<BitSet> before = new ArrayList<>();
        direct.forEach(edges -> before.add((BitSet) edges.clone()));
        for (int through = 0; through < before.size(); through++) {
            for (BitSet each : before) {
                if (each.get(through)) {
                    each.or(before.get(through));
                }
            }
        }
        return before;
    }

    private static boolean overlap(List<BitSet> before, Node one, Node other) {
        return one.id() != other.id()
                && !before.get(one.id()).get(other.id())
                && !before.get(other.id()).get(one.id());
    }

    /** Returns the node of the call that registers the callback in whose body a step is. */
    private Node registration(Node inBody) {
        return Objects.requireNonNull(outside.get(inBody.at().place()));
    }

    private Step.Call registering(Node inBody) {
        return (Step.Call) registration(inBody).step();
    }

    private static boolean isWaitAnyOnly(Step.Call registering) {
        return Steps.callbacks(registering).stream()
                .filter(callback -> !callback.body().isEmpty())
                .allMatch(callback -> callback.mode().equals(CallbackMode.WAIT_ANY_ONLY));
    }

    /**
     * Tells whether callbacks of other calls may fire in a step: those for waits alone only when an instance goes, since a
     * wait comes after the calls that it waits for.
     */
    static boolean pumps(Node node, boolean waitsOnly) {
        boolean pumpsAll = node.step() instanceof Step.Await
                || node.step() instanceof Step.Open
                || (node.step() instanceof Step.Call call && call.function() == Fn.INSTANCE_PROCESS_EVENTS);
        return (pumpsAll && !waitsOnly)
                || (node.step() instanceof Step.Call call && call.function() == Fn.INSTANCE_RELEASE);
    }
}
