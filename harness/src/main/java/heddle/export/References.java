package heddle.export;

import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a step names and what it contains. */
final class References {
    private References() {}

    /** Returns the names that a step uses, the bodies of its callbacks not counted. */
    static Set<String> of(Step step) {
        Set<String> names = new LinkedHashSet<>();
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
        }
        return names;
    }

    private static void collect(Value value, Set<String> names) {
        if (value instanceof Value.Ref ref) {
            names.add(ref.name());
        } else if (value instanceof Value.Struct struct) {
            struct.fields().values().forEach(field -> collect(field, names));
        } else if (value instanceof Value.Many many) {
            many.elements().forEach(element -> collect(element, names));
        }
    }

    /** Returns the callback that a step registers with a body or without, or none. */
    static List<Value.Callback> callbacks(Step step) {
        List<Value.Callback> found = new ArrayList<>();
        if (step instanceof Step.Call call) {
            for (Value value : call.arguments()) {
                if (value instanceof Value.Callback callback) {
                    found.add(callback);
                }
            }
        }
        return found;
    }

    /** Visits every step of a program in the order of the text, each before the bodies of its callbacks. */
    static void visit(Program program, Consumer<Step> visitor) {
        visit(program.prefix(), visitor);
        program.threads().forEach(thread -> visit(thread, visitor));
        visit(program.suffix(), visitor);
    }

    private static void visit(List<Step> steps, Consumer<Step> visitor) {
        for (Step step : steps) {
            visitor.accept(step);
            callbacks(step).forEach(callback -> visit(callback.body(), visitor));
        }
    }
}
