package heddle.linear;

import heddle.model.Answer;
import heddle.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search for an order that explains the calls of one partition. Used once.
 *
 * <p>IMPLEMENTATION NOTES. Wing and Gong's search with Lowe's two savings. Just in time: calls take effect only where one
 * returns that has had none yet, and then any calls under way may go first; nothing is lost, since an effect can always
 * be put off until then. Memory: what can follow depends on the position in time, on which of the calls under way have
 * had their effect, and on the state, so no such configuration is tried twice; calls that returned earlier need no bit.
 * The work is thus bounded by the length of the history times the states times the subsets of calls under way at once.
 * The furthest position reached is also the first return that no order gets past, once all were tried.
 */
final class Search<S, C, R> {
    /** How a search ended. */
    enum End {
        FOUND,
        EXHAUSTED,
        BUDGET_SPENT,
        TOO_MANY_AT_ONCE
    }

    private static final int NO_CALL = -1;

    /** A configuration and the way to it: the call that had its effect last, or none. */
    private record Node(
            int position,
            long done,
            int state,
            int call,
            int calls,
            @Nullable Node before) {}

    private final Model<S, C, R> model;
    private final ConcurrentHistory<C, R> history;
    private final Timeline timeline;
    private final StateTable<S, C, R> states;
    private final ConfigurationSet met = new ConfigurationSet();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<Integer> stuckStates = new LinkedHashSet<>();
    private Node furthest = new Node(NO_CALL, 0, 0, NO_CALL, 0, null);
    private long left;

    /** Begins in any of these states, and gives up after so many configurations. */
    Search(Model<S, C, R> model, Set<S> before, ConcurrentHistory<C, R> history, long mostConfigurations) {
        this.model = model;
        this.history = history;
        this.timeline = new Timeline(history);
        this.states = new StateTable<>(model, history);
        this.left = mostConfigurations;
        if (timeline.fits()) {
            Node root = furthest;
            before.forEach(state -> visit(0, 0, states.number(state), NO_CALL, root));
        }
    }

    /** Searches until an order is found. */
    End run() {
        if (!timeline.fits()) {
            return End.TOO_MANY_AT_ONCE;
        }
        while (!open.isEmpty()) {
            if (left-- <= 0) {
                return End.BUDGET_SPENT;
            }
            Node node = open.pop();
            if (timeline.isEnd(node.position())) {
                furthest = node;
                return End.FOUND;
            }
            expand(node);
        }
        return End.EXHAUSTED;
    }

    /** Tries everything; returns the states in which the calls may have left the partition, none if undecided. */
    Set<S> statesAfter() {
        Set<S> ends = new LinkedHashSet<>();
        for (End end = run(); end != End.EXHAUSTED; end = run()) {
            if (end != End.FOUND) {
                return Set.of();
            }
            ends.add(states.state(furthest.state()));
        }
        return ends;
    }

    /** Returns the order that got furthest in time. */
    List<Invocation<C, R>> order() {
        List<Invocation<C, R>> order = new ArrayList<>();
        for (Node node = furthest; node != null; node = node.before()) {
            if (node.call() != NO_CALL) {
                order.add(history.invocations().get(node.call()));
            }
        }
        Collections.reverse(order);
        return order;
    }

    /** Returns the call whose return no order got past, if there is one. */
    Optional<Invocation<C, R>> unexplained() {
        return furthest.position() == NO_CALL || timeline.isEnd(furthest.position())
                ? Optional.empty()
                : Optional.of(history.invocations().get(timeline.invocation(furthest.position())));
    }

    /** Returns what that call could have answered, after any order that got as far. */
    Set<R> allowed() {
        Set<R> allowed = new LinkedHashSet<>();
        unexplained().ifPresent(call -> {
            for (int state : stuckStates) {
                for (Answer<S, R> answer : model.answers(states.state(state), call.call())) {
                    allowed.add(answer.result());
                }
            }
        });
        return allowed;
    }

    /** Goes on from a configuration in which a call returns that has had no effect: first of all, it has it now. */
    private void expand(Node node) {
        for (int state : states.effects(node.state())) {
            visit(node.position(), node.done(), state, NO_CALL, node);
        }
        int returning = timeline.invocation(node.position());
        for (int call : timeline.open(node.position())) {
            if (call != returning && (node.done() & timeline.bit(call)) == 0) {
                take(node, call);
            }
        }
        take(node, returning);
    }

    private void take(Node node, int call) {
        for (int state : states.after(node.state(), call)) {
            visit(node.position(), node.done() | timeline.bit(call), state, call, node);
        }
    }

    /** Adds a configuration, moved on to the next return of a call that has had no effect, unless it is known. */
    private void visit(int from, long doneBefore, int state, int call, Node before) {
        int position = from;
        long done = doneBefore;
        while (!timeline.isEnd(position)) {
            if (timeline.isReturn(position)) {
                long bit = timeline.bit(timeline.invocation(position));
                if ((done & bit) == 0) {
                    break;
                }
                done &= ~bit;
            }
            position++;
        }
        if (met.add(position, done, state)) {
            Node node = new Node(position, done, state, call, before.calls() + (call == NO_CALL ? 0 : 1), before);
            open.push(node);
            remember(node);
        }
    }

    private void remember(Node node) {
        if (node.position() > furthest.position()) {
            stuckStates.clear();
        }
        if (node.position() >= furthest.position()) {
            stuckStates.add(node.state());
        }
        if (node.position() > furthest.position()
                || (node.position() == furthest.position() && node.calls() > furthest.calls())) {
            furthest = node;
        }
    }
}
