package heddle.fuzz.judge;

import heddle.program.Place;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a program with where it stands.
 *
 * @param body which step of the body of the callback that is registered at the place; -1 outside of bodies
 */
record Item(Place place, int body, Step step) {
    /** Returns whether it is a call of that function. */
    boolean isCall(Fn function) {
        return step instanceof Step.Call call && call.function() == function;
    }

    Optional<Step.Call> call() {
        return step instanceof Step.Call call ? Optional.of(call) : Optional.empty();
    }

    boolean inBody() {
        return body >= 0;
    }

    int section() {
        return place.section();
    }

    /** Returns the object whose method it calls; empty for what is no such call. */
    String self() {
        return call().map(Step.Call::self).orElse("");
    }

    /** Returns the callback that it registers, if it starts an operation. */
    Optional<Value.Callback> callback() {
        if (step instanceof Step.Call call) {
            for (Value argument : call.arguments()) {
                if (argument instanceof Value.Callback callback) {
                    return Optional.of(callback);
                }
            }
        }
        return Optional.empty();
    }

    CallbackMode mode() {
        return callback().map(Value.Callback::mode).orElseThrow();
    }

    long whole(int argument) {
        return call().map(c -> c.arguments().get(argument))
                .filter(Value.Whole.class::isInstance)
                .map(v -> ((Value.Whole) v).bits())
                .orElse(-1L);
    }

    String ref(int argument) {
        return call().map(c -> c.arguments().get(argument))
                .filter(Value.Ref.class::isInstance)
                .map(v -> ((Value.Ref) v).name())
                .orElse("");
    }

    String word(int argument) {
        return call().map(c -> c.arguments().get(argument))
                .filter(Value.Word.class::isInstance)
                .map(v -> ((Value.Word) v).name())
                .orElse("");
    }

    /** Returns the names that its arguments mention. */
    List<String> refs() {
        List<String> names = new ArrayList<>();
        call().ifPresent(c -> c.arguments().forEach(value -> collect(value, names)));
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

    /** Rests on where it stands, which no other item of a program shares. */
    @Override
    public int hashCode() {
        return Objects.hash(place, body);
    }

    @Override
    public String toString() {
        String what = call().map(c ->
                        (c.self() == null ? "" : c.self() + ".") + c.function().cName())
                .orElseGet(step::toString);
        return place + (inBody() ? " body step " + body : "") + ": " + what;
    }
}
