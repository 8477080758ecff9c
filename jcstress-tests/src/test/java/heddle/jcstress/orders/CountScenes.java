package heddle.jcstress.orders;

import heddle.jcstress.futures.Futures_06_DistinctIds;
import heddle.jcstress.references.References_01_AddRefAgainstRelease;
import heddle.model.Answer;
import heddle.model.Model;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tests whose outcomes are what is counted: the references of an object, and the futures of an instance. */
final class CountScenes {
    /** What a thread does with an object on which it holds a reference. */
    private enum Use {
        ADD_REF,
        RELEASE,
        ASK
    }

    /** The number of references, one at first. No call can be made without one. */
    private static final Model<Integer, Use, String> REFERENCES = new Model<>() {
        @Override
        public Integer init() {
            return 1;
        }

        @Override
        public Object partition(Use use) {
            return "the object";
        }

        @Override
        public Set<Answer<Integer, String>> answers(Integer references, Use use) {
            if (references == 0) {
                return Set.of();
            }
            return switch (use) {
                case ADD_REF -> Set.of(new Answer<>("", references + 1));
                case RELEASE -> Set.of(new Answer<>("", references - 1));
                case ASK -> Set.of(new Answer<>("ALIVE", references));
            };
        }
    };

    /** The futures that were given out, of a few: any that has not been is the next. */
    private static final Model<Set<Integer>, String, Integer> FUTURES = new Model<>() {
        @Override
        public Set<Integer> init() {
            return Set.of();
        }

        @Override
        public Object partition(String starting) {
            return "the instance";
        }

        @Override
        public Set<Answer<Set<Integer>, Integer>> answers(Set<Integer> given, String starting) {
            return IntStream.rangeClosed(1, 3)
                    .boxed()
                    .filter(id -> !given.contains(id))
                    .map(id -> new Answer<>(id, with(given, id)))
                    .collect(Collectors.toSet());
        }
    };

    private CountScenes() {}

    static Map<Class<?>, Scene<?, ?, ?>> all() {
        return Map.of(
                References_01_AddRefAgainstRelease.class, addRefAgainstRelease(),
                Futures_06_DistinctIds.class, distinctIds());
    }

    private static Scene<?, ?, ?> addRefAgainstRelease() {
        Scene<Integer, Use, String> scene = new Scene<>(REFERENCES);
        return scene.before(scene.call(Use.ADD_REF))
                .actor("borrower", scene.call(Use.ADD_REF), scene.call(Use.RELEASE))
                .actor("giver", scene.call(Use.RELEASE))
                .arbiter(scene.call(Use.ASK, "r1", told -> told));
    }

    private static Scene<?, ?, ?> distinctIds() {
        Scene<Set<Integer>, String, Integer> scene = new Scene<>(FUTURES);
        return scene.actor("first", scene.call("one", "one", Object::toString))
                .actor("second", scene.call("other", "other", Object::toString))
                .arbiter(world -> Set.of(world.told(
                        "r1", String.valueOf(world.word("one")).equals(world.word("other")) ? "SAME" : "DISTINCT")));
    }

    private static Set<Integer> with(Set<Integer> given, int id) {
        return IntStream.concat(given.stream().mapToInt(Integer::intValue), IntStream.of(id))
                .boxed()
                .collect(Collectors.toSet());
    }
}
