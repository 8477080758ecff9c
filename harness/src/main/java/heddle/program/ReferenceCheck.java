package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Named.Sort;
import heddle.program.Order.Node;
import heddle.table.FunctionRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@link Rule#REFERENCES}: at every use of an object the program holds a reference, in whichever order its threads run.
 *
 * <p>IMPLEMENTATION NOTES. For a use, every other chain may have come anywhere between what surely came before and what
 * surely comes after. The fewest references are those of the object's birth, and of each chain the least sum of its AddRefs
 * and Releases up to one of those places. A body may also never run, if the call that registers it is skipped.
 */
final class ReferenceCheck implements LegalProgram.Check {
    @Override
    public void look(Facts facts, List<Refusal> found) {
        for (Node node : facts.order().nodes()) {
            for (String name : used(facts, node)) {
                if (fewest(facts, name, node) < 1) {
                    found.add(node.at()
                            .refuse(Rule.REFERENCES, "the last reference to '" + name + "' may have been given back"));
                }
            }
        }
    }

    /** Returns the objects that must be alive during a step: those that it names, and those behind memory and futures. */
    private static Set<String> used(Facts facts, Node node) {
        Set<String> used = new LinkedHashSet<>();
        for (String name : Steps.uses(node.step())) {
            Named named = facts.names().get(name);
            if (named == null) {
                continue;
            }
            if (named.sort() == Sort.OBJECT && !(node.step() instanceof Step.Await)) {
                used.add(name);
            } else if (node.step() instanceof Step.Await || named.sort() == Sort.OPERATION) {
                addAncestor(facts, used, name, "Instance");
            } else if (named.sort() == Sort.RANGE || named.sort() == Sort.CONST_RANGE) {
                addAncestor(facts, used, name, "Buffer");
                addAncestor(facts, used, name, "Device");
            }
        }
        return used;
    }

    private static void addAncestor(Facts facts, Set<String> used, String name, String type) {
        Named ancestor = facts.names().ancestor(name, type);
        if (ancestor != null) {
            used.add(ancestor.name());
        }
    }

    /** Returns the fewest references to the object that the program may hold while the step runs. */
    static int fewest(Facts facts, String name, Node use) {
        int fewest = 1;
        for (List<Node> chain : facts.order().chains()) {
            fewest += least(facts.order(), name, use, chain);
        }
        return fewest;
    }

    private static int least(Order order, String name, Node use, List<Node> chain) {
        boolean isOwn = !chain.isEmpty() && chain.get(0).chain() == use.chain();
        boolean maySkip = !isOwn && !chain.isEmpty() && chain.get(0).isInBody();
        int sum = 0;
        int least = maySkip ? 0 : Integer.MAX_VALUE;
        for (Node node : chain) {
            if (isOwn ? node.position() >= use.position() : order.isBefore(use, node)) {
                break;
            }
            if (!isOwn && !order.beginsAfter(use, node)) {
                least = Math.min(least, sum);
            }
            sum += change(name, node);
        }
        return isOwn ? sum : Math.min(least, sum);
    }

    private static int change(String name, Node node) {
        Step.Call call = node.callOn(name);
        if (call == null) {
            return 0;
        }
        FunctionRow row = Header.row(call.function());
        return Header.isAddRef(row) ? 1 : Header.isRelease(row) ? -1 : 0;
    }
}
