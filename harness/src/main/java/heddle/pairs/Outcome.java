package heddle.pairs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two calls came to: all that the application is told of them.
 *
 * @param errors the types of the errors that nobody captured, sorted, with their messages in the same order
 * @param answers how each call's own callbacks were answered, and what its binding threw
 */
record Outcome(List<Reported> errors, List<Answer> answers) {
    /** An error that the device reported. */
    record Reported(int type, String message) {}

    /** What one of the calls, 0 or 1, was told: the status of a callback, or what was thrown. */
    record Answer(int call, String told) {}

    /** How the calls come out without any race: one after the other, in either order. */
    static final class Orders {
        private static final String SUCCESS = "status 1";

        private final Set<Outcome> outcomes = new LinkedHashSet<>();

        void add(Outcome outcome) {
            outcomes.add(outcome);
        }

        /** Returns what is in the outcome of a race that no order explains; a success needs no explanation. */
        Optional<String> unexplained(Outcome raced) {
            Optional<String> answer = raced.answers().stream()
                    .filter(told -> !told.told().equals(SUCCESS))
                    .filter(told -> outcomes.stream().noneMatch(o -> o.answers().contains(told)))
                    .map(told -> "the " + (told.call() == 0 ? "first" : "second") + " call was answered with "
                            + told.told() + ", which it is in neither order")
                    .findFirst();
            if (answer.isPresent() || outcomes.stream().anyMatch(o -> o.coversErrorsOf(raced))) {
                return answer;
            }
            return Optional.of(raced.errors().stream()
                    .filter(error -> outcomes.stream().noneMatch(o -> o.types().contains(error.type())))
                    .findFirst()
                    .map(error -> "an error that comes in neither order: " + error.message())
                    .orElseGet(() -> "more errors than in either order: "
                            + raced.errors().stream().map(Reported::message).toList()));
        }
    }

    Outcome {
        errors = List.copyOf(errors);
        answers = List.copyOf(answers);
    }

    private List<Integer> types() {
        return errors.stream().map(Reported::type).toList();
    }

    private boolean coversErrorsOf(Outcome other) {
        List<Integer> mine = new ArrayList<>(types());
        return other.types().stream().allMatch(mine::remove);
    }
}
