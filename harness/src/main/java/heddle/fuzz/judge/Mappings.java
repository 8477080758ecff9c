package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Optional;

/** What one play shows of the mappings of a buffer. */
final class Mappings {
    private Mappings() {}

    /**
     * Returns whether a buffer is surely mapped for as long as a call takes: a mapping has begun before, and every call that
     * ends one ended before that, or begins later.
     */
    static boolean isSurelyMapped(Story story, String buffer, Took user) {
        List<Took> calls = story.taken().stream()
                .filter(took -> took.item().self().equals(buffer))
                .toList();
        return calls.stream()
                .filter(took -> took.item().isCall(Fn.BUFFER_MAP_ASYNC))
                .anyMatch(map -> isMappedBefore(story, map, user)
                        && calls.stream()
                                .filter(Mappings::ends)
                                .allMatch(end -> end.run().endedNanos()
                                                < map.run().beganNanos()
                                        || end.run().beganNanos() > user.run().endedNanos()));
    }

    /** Returns the latest call that asked for a map of a buffer and had returned when a step began. */
    static Optional<Took> last(Story story, String buffer, Took before) {
        return story.taken().stream()
                .filter(took -> took.item().isCall(Fn.BUFFER_MAP_ASYNC)
                        && took.item().self().equals(buffer)
                        && took.run().endedNanos() <= before.run().beganNanos())
                .reduce((earlier, later) -> later);
    }

    private static boolean isMappedBefore(Story story, Took map, Took user) {
        return story.firings(String.valueOf(map.item().step().result())).stream()
                .anyMatch(fired -> fired.answer().equals("Success")
                        && fired.endedNanos() < user.run().beganNanos());
    }

    private static boolean ends(Took took) {
        return took.item().isCall(Fn.BUFFER_UNMAP) || took.item().isCall(Fn.BUFFER_DESTROY);
    }
}
