package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Rule#CALLBACKS}: a callback's body waits for a latch only if whoever opens that one need not wait for the body.
 *
 * <p>IMPLEMENTATION NOTES. Any thread that pumps may have to run the body, and is held there. So no pump that may run it may
 * come before the opening of the latch, on whichever thread: only pumps that begin after the body has begun, which cannot run
 * it any more, and those that end before its operation is started. Nor may the opening rest on another callback, which a
 * thread that is held might have to bring.
 *
 * <p>Then no circle is possible. In one, each of some bodies would be held until a pump has ended which runs the next of them;
 * that pump begins after the body that waits for it has begun, and before the body that it runs: so all of these would have
 * begun before themselves.
 */
final class WaitingBodyCheck implements LegalProgram.Check {
    @Override
    public void look(Facts facts, List<Refusal> found) {
        for (Node node : facts.order().nodes()) {
            if (node.isInBody() && node.step() instanceof Step.WaitFor wait) {
                Node registering = facts.order().node(node.at().place(), -1);
                String why = refusal(facts, node, registering, wait.latch());
                if (why != null) {
                    found.add(node.at().refuse(Rule.CALLBACKS, why));
                }
            }
        }
    }

    private static @Nullable String refusal(Facts facts, Node node, Node registering, String latch) {
        Order order = facts.order();
        if (CallbackCheck.isSpontaneous((Step.Call) registering.step())
                || registering.at().place().section() < 0) {
            return "only a callback that a concurrent thread starts and that fires in pumps alone may wait for a latch";
        }
        for (Node post : order.nodes()) {
            if (post.step() instanceof Step.Post opened && opened.latch().equals(latch)) {
                if (post.isInBody()
                        || post.at().place().section()
                                == registering.at().place().section()) {
                    return "latch '" + latch + "' must be opened by another thread, outside of callbacks";
                }
                Node first = order.node(node.at().place(), 0);
                for (Node before : order.nodes()) {
                    if (order.isBefore(before, post) && holds(facts, before, registering, first)) {
                        return "who opens latch '" + latch + "' may have to wait for this callback, by "
                                + before.at().place();
                    }
                }
            }
        }
        return null;
    }

    /** Returns whether a step may end only after the body that begins with that other step has ended. */
    private static boolean holds(Facts facts, Node node, Node registering, Node first) {
        Order order = facts.order();
        if (order.isBefore(node, registering)) {
            return false;
        } else if (node.equals(registering)) {
            return order.mayBeOnEndedInstance(registering);
        } else if (node.isInBody()) {
            return !node.at().place().equals(first.at().place());
        } else if (node.step() instanceof Step.Await await) {
            return !order.beginsAfter(node, first) || !startsAfter(facts, await.operation(), first);
        }
        return pumps(node) && !order.beginsAfter(node, first);
    }

    /** What was started before may be held up together with the body, where a pump collects first and calls then. */
    private static boolean startsAfter(Facts facts, String operation, Node first) {
        Named named = facts.names().get(operation);
        return named != null && facts.order().isBefore(first, facts.order().definition(named));
    }

    private static boolean pumps(Node node) {
        return LockCheck.letsCallbacksRun(node.step());
    }
}
