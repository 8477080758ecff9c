package heddle.property.errors;

import heddle.model.ScopeCall.StackKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who pushed which scope and made which error in which step, to say in a failure what may have strayed. */
final class ScopeTrail {
    private record Made(StackKey stack, int step) {}

    private final Map<StackKey, Deque<Integer>> open = new LinkedHashMap<>();
    private final List<Made> errors = new ArrayList<>();

    void pushed(StackKey stack, int step) {
        open.computeIfAbsent(stack, unseen -> new ArrayDeque<>()).push(step);
    }

    void popped(StackKey stack) {
        Deque<Integer> scopes = open.getOrDefault(stack, new ArrayDeque<>());
        if (!scopes.isEmpty()) {
            scopes.pop();
        }
    }

    void raised(StackKey stack, int step) {
        errors.add(new Made(stack, step));
    }

    /** Tells of this stack its innermost scope, and of the others their open scopes and their errors since. */
    List<String> tell(StackKey stack) {
        List<String> lines = new ArrayList<>();
        int pushStep = open.getOrDefault(stack, new ArrayDeque<>()).stream()
                .findFirst()
                .orElse(0);
        lines.add(
                pushStep == 0
                        ? "thread " + stack.thread() + " had no scope open on " + stack.device()
                        : "the innermost scope of thread " + stack.thread() + " on " + stack.device()
                                + " was pushed in step " + pushStep);
        open.forEach((other, scopes) -> {
            if (!other.equals(stack) && !scopes.isEmpty()) {
                lines.add("thread " + other.thread() + " had scopes open on " + other.device() + ", pushed in step "
                        + scopes.stream()
                                .sorted()
                                .map(String::valueOf)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse(""));
            }
        });
        errors.stream()
                .filter(made -> !made.stack().equals(stack) && made.step() > pushStep)
                .forEach(made -> lines.add("thread " + made.stack().thread() + " made an error on "
                        + made.stack().device() + " in step " + made.step()));
        return lines;
    }
}
