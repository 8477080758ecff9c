package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command buffer serves one submit: of several, whenever they come, one at most succeeds. */
final class SubmitOracle implements Oracle {
    private final ScopeOracle scopes;

    SubmitOracle(ScopeOracle scopes) {
        this.scopes = scopes;
    }

    @Override
    public List<Finding> findings(Story story) {
        Map<String, List<Took>> submits = new LinkedHashMap<>();
        for (Took took : story.taken()) {
            if (took.item().isCall(Fn.QUEUE_SUBMIT) && isOnLivingDevice(story.facts(), took)) {
                Set<String> distinct = new HashSet<>(took.item().refs());
                distinct.forEach(each -> submits.computeIfAbsent(each, unseen -> new ArrayList<>())
                        .add(took));
            }
        }
        submits.values().removeIf(each -> each.size() < 2);
        return submits.isEmpty() ? List.of() : twice(submits, scopes.known(story));
    }

    private static boolean isOnLivingDevice(Facts facts, Took submit) {
        return facts.device(submit.item().self())
                .filter(device -> !facts.isDoomed(device) && !facts.mayEnd(device))
                .isPresent();
    }

    private static List<Finding> twice(Map<String, List<Took>> submits, Map<Took, Boolean> known) {
        List<Finding> findings = new ArrayList<>();
        submits.forEach((commands, each) -> {
            List<Took> taken = each.stream()
                    .filter(took -> Boolean.FALSE.equals(known.get(took)))
                    .toList();
            if (taken.size() > 1) {
                findings.add(Finding.unclaimed(
                        "QUE-1",
                        "a command buffer that was submitted twice without an error",
                        "none of these made an error, and all submit " + commands + ": "
                                + taken.stream()
                                        .map(took -> took.item().toString())
                                        .toList()));
            }
        });
        return findings;
    }
}
