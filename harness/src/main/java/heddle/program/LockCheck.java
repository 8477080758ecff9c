package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@link Rule#LOCKS}: mutexes are balanced, nobody waits or lets callbacks run while holding one, and none are taken in
 * conflicting orders. So who waits for a mutex waits for calls alone.
 */
final class LockCheck implements LegalProgram.Check {
    private static final Set<Fn> PUMPS = Set.of(Fn.INSTANCE_PROCESS_EVENTS, Fn.INSTANCE_WAIT_ANY, Fn.INSTANCE_RELEASE);

    @Override
    public void look(Facts facts, List<Refusal> found) {
        for (List<Node> chain : facts.order().chains()) {
            chain.forEach(node -> step(facts, node, found));
            if (!chain.isEmpty()) {
                end(facts, chain.get(chain.size() - 1), found);
            }
        }
        orders(facts, found);
    }

    private static void step(Facts facts, Node node, List<Refusal> found) {
        Set<String> held = facts.mutexes().at(node);
        if (node.step() instanceof Step.Lock lock && held.contains(lock.mutex())) {
            found.add(node.at().refuse(Rule.LOCKS, "mutex '" + lock.mutex() + "' is held already"));
        } else if (node.step() instanceof Step.Unlock unlock && !held.contains(unlock.mutex())) {
            found.add(node.at().refuse(Rule.LOCKS, "mutex '" + unlock.mutex() + "' is not held"));
        } else if (!held.isEmpty() && waits(node.step())) {
            found.add(node.at().refuse(Rule.LOCKS, "waits while holding " + held));
        }
    }

    private static boolean waits(Step step) {
        return step instanceof Step.WaitFor
                || letsCallbacksRun(step)
                || Steps.body(step).stream().anyMatch(Step.WaitFor.class::isInstance);
    }

    /** Returns whether callbacks of whatever operations may run in a step, and hold it up. */
    static boolean letsCallbacksRun(Step step) {
        return step instanceof Step.Await
                || step instanceof Step.Open
                || (step instanceof Step.Call call && PUMPS.contains(call.function()));
    }

    private static void end(Facts facts, Node last, List<Refusal> found) {
        Set<String> left = new LinkedHashSet<>(facts.mutexes().at(last));
        if (last.step() instanceof Step.Lock lock) {
            left.add(lock.mutex());
        } else if (last.step() instanceof Step.Unlock unlock) {
            left.remove(unlock.mutex());
        }
        if (!left.isEmpty()) {
            found.add(last.at().refuse(Rule.LOCKS, "ends while holding " + left));
        }
    }

    private static void orders(Facts facts, List<Refusal> found) {
        Map<String, Set<String>> takenUnder = new HashMap<>();
        for (Node node : facts.order().nodes()) {
            if (node.step() instanceof Step.Lock lock) {
                for (String held : facts.mutexes().at(node)) {
                    takenUnder.computeIfAbsent(held, name -> new HashSet<>()).add(lock.mutex());
                    if (reaches(takenUnder, lock.mutex(), held, new HashSet<>()) && !held.equals(lock.mutex())) {
                        found.add(node.at()
                                .refuse(
                                        Rule.LOCKS,
                                        "mutex '" + lock.mutex() + "' is taken under '" + held
                                                + "', and elsewhere the other way round"));
                    }
                }
            }
        }
    }

    private static boolean reaches(Map<String, Set<String>> takenUnder, String from, String to, Set<String> seen) {
        return seen.add(from)
                && takenUnder.getOrDefault(from, Set.of()).stream()
                        .anyMatch(next -> next.equals(to) || reaches(takenUnder, next, to, seen));
    }
}
