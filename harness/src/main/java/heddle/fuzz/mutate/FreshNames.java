package heddle.fuzz.mutate;

import heddle.program.Renaming;
import heddle.program.Step;
import heddle.program.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** New names for all that steps make, so that the steps can stand in a program once more. */
final class FreshNames {
    /** What is added to a step's result to name what comes with it. */
    private static final List<String> PARTS = List.of("", "_object", "_instance", "_adapter", "_queue");

    private static final String OLD_ENDING = "_m[0-9a-z]+$";

    private final String ending;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> latches = new HashMap<>();

    /** Makes names with that ending for what the steps make. */
    FreshNames(List<Step> steps, String ending) {
        this.ending = ending;
        steps.forEach(this::made);
    }

    private void made(Step step) {
        String result = step.result();
        if (result != null) {
            PARTS.forEach(part -> names.put(result + part, fresh(result) + part));
        }
        if (step instanceof Step.Post post) {
            latches.put(post.latch(), fresh(post.latch()));
        }
        if (step instanceof Step.Call call) {
            for (Value value : call.arguments()) {
                if (value instanceof Value.Callback callback) {
                    callback.body().forEach(this::made);
                }
            }
        }
    }

    private String fresh(String name) {
        return name.replaceAll(OLD_ENDING, "") + ending; // else names would grow from program to program
    }

    /** Leaves what a step made its name, and what comes with it. */
    FreshNames except(String result) {
        PARTS.forEach(part -> names.remove(result + part));
        return this;
    }

    Renaming renaming() {
        return new Renaming(names, latches);
    }

    /** Returns the steps with new names for all that they make. */
    static List<Step> in(List<Step> steps, String ending) {
        return new FreshNames(steps, ending).renaming().of(steps);
    }
}
