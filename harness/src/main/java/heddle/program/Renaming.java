package heddle.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other names for what steps make and use. Names that it does not have stay, and so do mutexes, which are for all.
 *
 * @param names the new name of each object, range, operation or answer
 * @param latches the new name of each latch
 */
public record Renaming(Map<String, String> names, Map<String, String> latches) {
    public Renaming {
        names = Map.copyOf(names);
        latches = Map.copyOf(latches);
    }

    /** Returns the same program with the other names. */
    public Program of(Program program) {
        return new Program(
                of(program.prefix()),
                program.threads().stream().map(this::of).toList(),
                of(program.suffix()),
                program.plan());
    }

    /** Returns the same steps with the other names, in the bodies of callbacks too. */
    public List<Step> of(List<Step> steps) {
        return steps.stream().map(this::step).toList();
    }

    private Step step(Step step) {
        if (step instanceof Step.Call call) {
            return new Step.Call(
                    nameOrNull(call.result()),
                    call.function(),
                    nameOrNull(call.self()),
                    call.arguments().stream().map(this::value).toList());
        } else if (step instanceof Step.Open open) {
            return new Step.Open(name(open.result()), nameOrNull(open.instance()));
        } else if (step instanceof Step.Store store) {
            return new Step.Store(name(store.range()), store.offset(), store.bytes());
        } else if (step instanceof Step.Load load) {
            return new Step.Load(name(load.result()), name(load.range()), load.offset(), load.sizeBytes());
        } else if (step instanceof Step.Await await) {
            return new Step.Await(name(await.operation()));
        } else if (step instanceof Step.Post post) {
            return new Step.Post(latch(post.latch()));
        } else if (step instanceof Step.WaitFor wait) {
            return new Step.WaitFor(latch(wait.latch()));
        }
        return step; // takes a mutex or gives it back
    }

    private Value value(Value value) {
        if (value instanceof Value.Ref ref) {
            return new Value.Ref(name(ref.name()));
        } else if (value instanceof Value.Struct struct) {
            Map<String, Value> fields = new LinkedHashMap<>();
            struct.fields().forEach((field, content) -> fields.put(field, value(content)));
            return new Value.Struct(struct.type(), fields);
        } else if (value instanceof Value.Many many) {
            return new Value.Many(many.elements().stream().map(this::value).toList());
        } else if (value instanceof Value.Callback callback) {
            return new Value.Callback(callback.mode(), of(callback.body()));
        }
        return value;
    }

    private String name(String name) {
        return names.getOrDefault(name, name);
    }

    private @Nullable String nameOrNull(@Nullable String name) {
        return name == null ? null : name(name);
    }

    private String latch(String latch) {
        return latches.getOrDefault(latch, latch);
    }
}
