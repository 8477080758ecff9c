package heddle.transcript;

import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives other names to what a program's steps make and use. */
final class Renaming {
    private final Map<String, String> names;

    private Renaming(Map<String, String> names) {
        this.names = names;
    }

    /** Returns the program with other names; those that are not in the map stay. */
    static Program of(Program program, Map<String, String> names) {
        Renaming renaming = new Renaming(names);
        return new Program(
                renaming.steps(program.prefix()),
                program.threads().stream().map(renaming::steps).toList(),
                renaming.steps(program.suffix()),
                program.plan());
    }

    private List<Step> steps(List<Step> steps) {
        return steps.stream().map(this::step).toList();
    }

    private Step step(Step step) {
        if (step instanceof Step.Call call) {
            return new Step.Call(
                    name(call.result()),
                    call.function(),
                    name(call.self()),
                    call.arguments().stream().map(this::value).toList());
        } else if (step instanceof Step.Open open) {
            return new Step.Open(open.result(), name(open.instance()));
        }
        return step;
    }

    private Value value(Value value) {
        if (value instanceof Value.Ref ref) {
            return new Value.Ref(names.getOrDefault(ref.name(), ref.name()));
        } else if (value instanceof Value.Struct struct) {
            Map<String, Value> fields = new LinkedHashMap<>();
            struct.fields().forEach((field, content) -> fields.put(field, value(content)));
            return new Value.Struct(struct.type(), fields);
        } else if (value instanceof Value.Many many) {
            return new Value.Many(many.elements().stream().map(this::value).toList());
        } else if (value instanceof Value.Callback callback) {
            return new Value.Callback(callback.mode(), steps(callback.body()));
        }
        return value;
    }

    private @Nullable String name(@Nullable String name) {
        return name == null ? null : names.getOrDefault(name, name);
    }
}
