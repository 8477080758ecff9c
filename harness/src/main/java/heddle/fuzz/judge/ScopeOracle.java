package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.program.Claim;
import heddle.program.Trace.Fired;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Error scopes: each pop of a thread tells what this thread's own calls made, and what no scope takes is told once.
 *
 * <p>It also finds out which calls surely made an error or surely made none, for oracles that ask.
 */
final class ScopeOracle implements Oracle {
    /**
     * What the scopes of a play tell.
     *
     * @param findings what nothing explains
     * @param known which of the calls that perhaps made an error are known to have made one, or none
     */
    record Told(List<Finding> findings, Map<Took, Boolean> known) {}

    /** A scope of a thread, with the calls whose errors it would take. */
    private record Scope(String filter, List<Took> sure, List<Took> possible) {
        boolean takesValidation() {
            return filter.equals("Validation");
        }
    }

    private static final String VALIDATION = "Success:Validation";
    private static final String NO_ERROR = "Success:NoError";

    private final ErrorRules rules;

    ScopeOracle(ErrorRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> findings(Story story) {
        return told(story).findings();
    }

    /** Returns which of the calls that perhaps made an error are known to have made one, or none. */
    Map<Took, Boolean> known(Story story) {
        return told(story).known();
    }

    private Told told(Story story) {
        return story.scopes(unseen -> {
            Judging judging = new Judging(story);
            return new Told(judging.all(), judging.known);
        });
    }

    private final class Judging {
        private final Story story;
        private final Map<Took, Boolean> known = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Judging(Story story) {
            this.story = story;
        }

        List<Finding> all() {
            for (String device : story.facts().devices()) {
                device(device);
            }
            return findings;
        }

        private void device(String device) {
            boolean doomed = story.facts().isDoomed(device) || story.facts().mayEnd(device);
            Map<Long, Deque<Scope>> stacks = new HashMap<>();
            Scope outside = new Scope("Validation", new ArrayList<>(), new ArrayList<>());
            for (Took took : story.taken()) {
                boolean here = story.facts()
                        .device(took.item().self())
                        .filter(device::equals)
                        .isPresent();
                if (here) {
                    step(took, stacks.computeIfAbsent(took.run().thread(), t -> new ArrayDeque<>()), outside, doomed);
                }
            }
            uncaptured(device, outside, doomed);
        }

        private void step(Took took, Deque<Scope> stack, Scope outside, boolean doomed) {
            if (took.item().isCall(Fn.DEVICE_PUSH_ERROR_SCOPE)) {
                stack.push(new Scope(took.item().word(0), new ArrayList<>(), new ArrayList<>()));
            } else if (took.item().isCall(Fn.DEVICE_POP_ERROR_SCOPE)) {
                pop(took, stack, doomed);
            } else {
                Scope taker = stack.stream()
                        .filter(Scope::takesValidation)
                        .findFirst()
                        .orElse(outside);
                switch (rules.blame(took.item())) {
                    case SURELY -> taker.sure().add(took);
                    case PERHAPS -> taker.possible().add(took);
                    case NEVER -> {
                        if (doomed && took.item().call().isPresent()) { // any call may complain of a lost device
                            taker.possible().add(took);
                        }
                    }
                }
            }
        }

        private void pop(Took took, Deque<Scope> stack, boolean doomed) {
            String operation = String.valueOf(took.item().step().result());
            Scope scope = stack.poll();
            List<Fired> told = story.firings(operation);
            if (told.size() != 1 || Cancelling.isExpected(story.facts(), told.get(0))) {
                return;
            }
            String answer = told.get(0).answer();
            Set<String> explained = scope == null ? Set.of("Error:NoError") : explained(scope);
            boolean excused = doomed && !answer.equals(VALIDATION);
            if (!explained.contains(answer)
                    && !excused
                    && !(doomed && scope != null && !scope.possible().isEmpty())) {
                findings.add(wrong(took, operation, answer, explained, scope));
            } else if (scope != null) {
                learn(scope, answer);
            }
        }

        private Set<String> explained(Scope scope) {
            if (!scope.sure().isEmpty()) {
                return Set.of(VALIDATION);
            }
            return scope.possible().isEmpty() ? Set.of(NO_ERROR) : Set.of(NO_ERROR, VALIDATION);
        }

        private Finding wrong(Took took, String operation, String answer, Set<String> explained, Scope scope) {
            String clause = scope == null ? "ERR-2" : answer.equals(VALIDATION) ? "ERR-1" : "ERR-4";
            Set<List<String>> words =
                    Set.copyOf(explained.stream().map(List::of).toList());
            return Finding.violation(
                    clause,
                    "pop told " + answer + " and not "
                            + String.join(" or ", explained.stream().sorted().toList()),
                    new Claim.NoOrderExplains(List.of(operation), words),
                    took.item() + " was told " + answer,
                    scope == null
                            ? "its thread had no open scope"
                            : "errors of its thread in that scope: "
                                    + scope.sure().stream().map(Took::item).toList());
        }

        private void learn(Scope scope, String answer) {
            if (answer.equals(NO_ERROR)) {
                scope.possible().forEach(took -> known.put(took, false));
            } else if (scope.sure().isEmpty() && scope.possible().size() == 1) {
                known.put(scope.possible().get(0), true);
            }
        }

        private void uncaptured(String device, Scope outside, boolean doomed) {
            List<Fired> told = story.firings(device).stream()
                    .filter(f -> f.kind() == CallbackKind.UNCAPTURED_ERROR)
                    .toList();
            int least = outside.sure().size();
            int most = least + outside.possible().size();
            if (told.size() > most) {
                findings.add(Finding.violation(
                        "ERR-8",
                        most == 0 ? "an uncaptured error that no call made" : "more uncaptured errors than calls made",
                        new Claim.UnexplainedError(device),
                        "uncaptured: " + told.stream().map(Fired::message).toList(),
                        "calls that could have made one: " + most));
            } else if (told.size() < least && !doomed) {
                findings.add(Finding.unclaimed(
                        "ERR-8",
                        "an uncaptured error was not told",
                        "calls that surely err outside scopes: "
                                + outside.sure().stream().map(Took::item).toList(),
                        "uncaptured errors told: " + told.size()));
            } else if (told.size() == least || (told.size() == most && !doomed)) {
                outside.possible().forEach(took -> known.put(took, told.size() != least));
            }
        }
    }
}
