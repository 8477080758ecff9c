package heddle.fuzz.shrink;

import heddle.program.Step;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.List;

/** The names that a step makes and uses. */
final class Mentions {
    private Mentions() {}

    /** Returns the names that a step itself uses; those in its callback's body not among them. */
    static List<String> in(Step step) {
        List<String> names = new ArrayList<>();
        if (step instanceof Step.Call call) {
            if (call.self() != null) {
                names.add(call.self());
            }
            call.arguments().forEach(value -> collect(value, names));
        } else if (step instanceof Step.Open open && open.instance() != null) {
            names.add(open.instance());
        } else if (step instanceof Step.Store store) {
            names.add(store.range());
        } else if (step instanceof Step.Load load) {
            names.add(load.range());
        } else if (step instanceof Step.Await await) {
            names.add(await.operation());
        } else if (step instanceof Step.WaitFor wait) {
            names.add("latch " + wait.latch());
        }
        return names;
    }

    private static void collect(Value value, List<String> names) {
        if (value instanceof Value.Ref ref) {
            names.add(ref.name());
        } else if (value instanceof Value.Struct struct) {
            struct.fields().values().forEach(field -> collect(field, names));
        } else if (value instanceof Value.Many many) {
            many.elements().forEach(element -> collect(element, names));
        }
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
