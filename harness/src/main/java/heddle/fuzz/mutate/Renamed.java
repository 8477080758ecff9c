package heddle.fuzz.mutate;

import heddle.program.Step;
import heddle.program.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps whose results have other names, and the uses of these with them; other names stay. */
final class Renamed {
    private static final List<String> ENDINGS = List.of("", "_object", "_instance", "_adapter", "_queue");

    private static final String OLD_ENDING = "_m[0-9a-z]+$";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> latches = new HashMap<>();

    private Renamed() {}

    /** Returns the steps, each name that they make with that ending. */
    static List<Step> steps(List<Step> steps, String ending) {
        return renaming(List.of(steps), ending).apply(steps);
    }

    /** Prepares to rename what several sections make. */
    static Renamed renaming(List<List<Step>> sections, String ending) {
        Renamed renamed = new Renamed();
        sections.forEach(steps -> steps.forEach(step -> renamed.made(step, ending)));
        return renamed;
    }

    private void made(Step step, String ending) {
        String result = step.result();
        if (result != null) {
            String stem = result.replaceAll(OLD_ENDING, ""); // else names would grow from program to program
            ENDINGS.forEach(each -> names.put(result + each, stem + ending + each));
        }
        if (step instanceof Step.Post post) {
            latches.put(post.latch(), post.latch().replaceAll(OLD_ENDING, "") + ending);
        }
        if (step instanceof Step.Call call) {
            for (Value value : call.arguments()) {
                if (value instanceof Value.Callback callback) {
                    callback.body().forEach(inner -> made(inner, ending));
                }
            }
        }
    }

    /** Leaves a name as it is, with what belongs to it. */
    Renamed except(String name) {
        ENDINGS.forEach(ending -> names.remove(name + ending));
        return this;
    }

    List<Step> apply(List<Step> steps) {
        return steps.stream().map(this::apply).toList();
    }

    private Step apply(Step step) {
        if (step instanceof Step.Call call) {
            return new Step.Call(
                    name(call.result()),
                    call.function(),
                    name(call.self()),
                    call.arguments().stream().map(this::value).toList());
        } else if (step instanceof Step.Open open) {
            return new Step.Open(of(open.result()), name(open.instance()));
        } else if (step instanceof Step.Store store) {
            return new Step.Store(of(store.range()), store.offset(), store.bytes());
        } else if (step instanceof Step.Load load) {
            return new Step.Load(of(load.result()), of(load.range()), load.offset(), load.sizeBytes());
        } else if (step instanceof Step.Await await) {
            return new Step.Await(of(await.operation()));
        } else if (step instanceof Step.Post post) {
            return new Step.Post(latches.getOrDefault(post.latch(), post.latch()));
        } else if (step instanceof Step.WaitFor wait) {
            return new Step.WaitFor(latches.getOrDefault(wait.latch(), wait.latch()));
        }
        return step; // mutexes are for all
    }

    private Value value(Value value) {
        if (value instanceof Value.Ref ref) {
            return new Value.Ref(of(ref.name()));
        } else if (value instanceof Value.Struct struct) {
            Map<String, Value> fields = new LinkedHashMap<>();
            struct.fields().forEach((field, content) -> fields.put(field, value(content)));
            return new Value.Struct(struct.type(), fields);
        } else if (value instanceof Value.Many many) {
            return new Value.Many(many.elements().stream().map(this::value).toList());
        } else if (value instanceof Value.Callback callback) {
            return new Value.Callback(callback.mode(), apply(callback.body()));
        }
        return value;
    }

    private String of(String name) {
        return names.getOrDefault(name, name);
    }

    private @Nullable String name(@Nullable String name) {
        return name == null ? null : of(name);
    }
}
