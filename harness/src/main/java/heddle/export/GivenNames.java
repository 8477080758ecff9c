package heddle.export;

import heddle.program.Header;
import heddle.program.Place;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives names to what a program leaves unnamed and its C needs: operations, and the answers that a claim compares. They
 * are the names that the player gives, made from places.
 */
final class GivenNames {
    private final Set<String> wanted;

    private GivenNames(Set<String> wanted) {
        this.wanted = wanted;
    }

    /** Returns the same program with names; {@code wanted} are those that a claim speaks of. */
    static Program in(Program program, Set<String> wanted) {
        GivenNames names = new GivenNames(wanted);
        List<List<Step>> threads = new ArrayList<>();
        for (int i = 0; i < program.threads().size(); i++) {
            threads.add(names.section(i, program.threads().get(i)));
        }
        return new Program(
                names.section(Place.PREFIX, program.prefix()),
                threads,
                names.section(Place.SUFFIX, program.suffix()),
                program.plan());
    }

    private List<Step> section(int section, List<Step> steps) {
        List<Step> named = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String place = new Place(section, i).toString();
            named.add(step(steps.get(i), place, place));
        }
        return named;
    }

    private Step step(Step step, String name, String place) {
        if (!(step instanceof Step.Call call)) {
            return step;
        }
        boolean needed =
                call.result() == null && (Header.row(call.function()).callback() != null || wanted.contains(name));
        return new Step.Call(
                needed ? name : call.result(),
                call.function(),
                call.self(),
                call.arguments().stream().map(value -> value(value, place)).toList());
    }

    private Value value(Value value, String place) {
        if (!(value instanceof Value.Callback callback)) {
            return value;
        }
        List<Step> body = new ArrayList<>();
        for (int i = 0; i < callback.body().size(); i++) {
            body.add(step(callback.body().get(i), place + " body step " + i, place));
        }
        return new Value.Callback(callback.mode(), body);
    }
}
