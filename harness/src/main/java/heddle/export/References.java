package heddle.export;

import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The callbacks that steps register, and all steps with those in them. */
final class References {
    private References() {}

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
