package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.program.Trace.Fired;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Optional;

/**
 * What the end of an instance does to its callbacks: those outstanding are cancelled, as are those registered later. Rests on
 * Asynchronous Operations.md#CallbackStatuses.
 */
final class Cancelling {
    private static final String CANCELLED = "CallbackCancelled";

    private Cancelling() {}

    /** Returns whether a callback was cancelled, on an instance that the program may end. */
    static boolean isExpected(Facts facts, Fired fired) {
        return isCancelled(fired) && facts.mayEnd(fired.operation());
    }

    private static boolean isCancelled(Fired fired) {
        return fired.answer().split(":", 2)[0].equals(CANCELLED);
    }

    /**
     * Returns a finding if a callback that was outstanding when its instance was released for good came only afterwards. Those
     * that may come on threads of the library's own may have been under way.
     */
    static Optional<Finding> late(Story story, Took started, Fired fired) {
        if (started.item().mode().equals(CallbackMode.ALLOW_SPONTANEOUS)) {
            return Optional.empty();
        }
        return end(story, started)
                .filter(end -> started.run().endedNanos() < end.run().beganNanos()
                        && fired.beganNanos() > end.run().endedNanos())
                .map(end -> Finding.unclaimed(
                        "ASY-13",
                        "callback of " + CallbackOracle.function(started.item()) + " after the end of its instance",
                        started.item() + ": its callback came after " + end.item() + " and answered "
                                + fired.answer()));
    }

    /** Returns the release of the one reference that the program has of the instance of an operation. */
    private static Optional<Took> end(Story story, Took started) {
        String instance = story.facts()
                .instance(String.valueOf(started.item().step().result()))
                .orElse("");
        List<Took> counts = story.taken().stream()
                .filter(took -> took.item().self().equals(instance))
                .filter(took ->
                        took.item().isCall(Fn.INSTANCE_RELEASE) || took.item().isCall(Fn.INSTANCE_ADD_REF))
                .toList();
        boolean one = counts.size() == 1 && counts.get(0).item().isCall(Fn.INSTANCE_RELEASE);
        return one ? Optional.of(counts.get(0)) : Optional.empty();
    }

    /** Returns a finding if a callback came in the last release of its instance and was not cancelled. */
    static Optional<Finding> uncancelled(Facts facts, Item item, Fired fired, Took around) {
        boolean ends = around.item().isCall(Fn.INSTANCE_RELEASE)
                && facts.mayEnd(fired.operation())
                && facts.instance(fired.operation())
                        .equals(Optional.of(around.item().self()));
        if (!ends || isCancelled(fired) || item.mode().equals(CallbackMode.ALLOW_SPONTANEOUS)) {
            return Optional.empty();
        }
        return Optional.of(Finding.unclaimed(
                "ASY-13",
                "callback of " + CallbackOracle.function(item) + " in the end of its instance answered "
                        + fired.answer() + " and not " + CANCELLED,
                item + ": its callback came in " + around.item() + " and answered " + fired.answer()));
    }
}
