package heddle.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The steps of a program with their places, those in callbacks' bodies too. */
public final class Steps {
    /** A step where it stands; {@code body} is -1 outside of callbacks. */
    record At(Place place, int body, Step step) {
        Refusal refuse(Rule rule, String why) {
            return new Refusal(place, body, rule, why);
        }
    }

    private Steps() {}

    /** Tells of every step in the order of the text; the body of a callback follows the step that registers it. */
    static void each(Program program, Consumer<At> visitor) {
        section(Place.PREFIX, program.prefix(), visitor);
        for (int thread = 0; thread < program.threads().size(); thread++) {
            section(thread, program.threads().get(thread), visitor);
        }
        section(Place.SUFFIX, program.suffix(), visitor);
    }

    private static void section(int section, List<Step> steps, Consumer<At> visitor) {
        for (int i = 0; i < steps.size(); i++) {
            Place place = new Place(section, i);
            visitor.accept(new At(place, -1, steps.get(i)));
            List<Step> body = body(steps.get(i));
            for (int j = 0; j < body.size(); j++) {
                visitor.accept(new At(place, j, body.get(j)));
            }
        }
    }

    /** Returns the steps of all bodies that a step registers, one after the other. */
    static List<Step> body(Step step) {
        List<Step> body = new ArrayList<>();
        for (Value.Callback callback : callbacks(step)) {
            body.addAll(callback.body());
        }
        return body;
    }

    /** Returns the callbacks that a step registers: the operation's, and those of a device. */
    public static List<Value.Callback> callbacks(Step step) {
        List<Value.Callback> found = new ArrayList<>();
        if (step instanceof Step.Call call) {
            values(call.arguments(), value -> {
                if (value instanceof Value.Callback callback) {
                    found.add(callback);
                }
            });
        }
        return found;
    }

    /** Tells of each value and of those inside it. */
    static void values(List<Value> values, Consumer<Value> visitor) {
        for (Value value : values) {
            visitor.accept(value);
            if (value instanceof Value.Struct struct) {
                values(List.copyOf(struct.fields().values()), visitor);
            } else if (value instanceof Value.Many many) {
                values(many.elements(), visitor);
            }
        }
    }

    /** Returns the names that a step uses, those in the bodies of its callbacks and of latches and mutexes not among them. */
    public static List<String> uses(Step step) {
        List<String> names = new ArrayList<>();
        if (step instanceof Step.Call call) {
            add(names, call.self());
            values(call.arguments(), value -> {
                if (value instanceof Value.Ref ref) {
                    names.add(ref.name());
                }
            });
        } else if (step instanceof Step.Open open) {
            add(names, open.instance());
        } else if (step instanceof Step.Store store) {
            names.add(store.range());
        } else if (step instanceof Step.Load load) {
            names.add(load.range());
        } else if (step instanceof Step.Await await) {
            names.add(await.operation());
        }
        return names;
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
