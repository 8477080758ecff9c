package heddle.fuzz.shrink;

import heddle.program.Step;
import heddle.program.Steps;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.List;

/** The names that a step makes and uses. */
final class Mentions {
    private Mentions() {}

    /** Returns the names that a step itself uses; those in its callback's body not among them. */
    static List<String> in(Step step) {
        List<String> names = new ArrayList<>(Steps.uses(step));
        if (step instanceof Step.WaitFor wait) {
            names.add("latch " + wait.latch());
        }
        return names;
    }

    /** Returns the names that are gone with a step. */
    static List<String> madeBy(Step step) {
        if (step instanceof Step.Open open) {
            String name = open.result();
            return List.of(name, name + "_instance", name + "_adapter", name + "_queue");
        }
        if (step instanceof Step.Post post) {
            return List.of("latch " + post.latch());
        }
        String result = step.result();
        return result == null ? List.of() : List.of(result, result + "_object");
    }

    /** Returns the body of the callback that a step registers. */
    static List<Step> body(Step step) {
        if (step instanceof Step.Call call) {
            for (Value value : call.arguments()) {
                if (value instanceof Value.Callback callback) {
                    return callback.body();
                }
            }
        }
        return List.of();
    }
}
