package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.program.Claim;
import heddle.program.Step;
import heddle.program.Trace;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who pumps for a callback gets it within the bound of a call. One that comes only afterwards was withheld from the pumps
 * of that thread; one that never comes is for {@link CallbackOracle} and {@link EventOracle}.
 */
final class AwaitOracle implements Oracle {
    /** A callback may be held up by a body that waits with a timeout; bounds of calls are longer than this. */
    private static final long MOST_TIMEOUTS_NANOS = Duration.ofMillis(500).toNanos();

    @Override
    public List<Finding> findings(Story story) {
        if (!story.isGivenUp() || timeoutsNanos(story.facts()) > MOST_TIMEOUTS_NANOS) {
            return List.of();
        }
        return first(story).flatMap(wait -> late(story, wait)).stream().toList();
    }

    private static long timeoutsNanos(Facts facts) {
        long all = 0;
        for (Item item : facts.items()) {
            if (item.isCall(Fn.INSTANCE_WAIT_ANY)) {
                all += item.whole(1);
            }
        }
        return all;
    }

    /** Returns the wait in vain that ended first: it gave the program up, which cut the others short. */
    private static Optional<Took> first(Story story) {
        return story.taken().stream()
                .filter(took -> took.item().step() instanceof Step.Await)
                .filter(took -> took.run().answer().equals(Trace.PENDING))
                .min(Comparator.comparingLong(took -> took.run().endedNanos()));
    }

    private static Optional<Finding> late(Story story, Took wait) {
        String operation = ((Step.Await) wait.item().step()).operation();
        if (story.firings(operation).isEmpty()) {
            return Optional.empty();
        }
        Optional<Item> maker = CallbackOracle.starter(story.facts(), operation);
        boolean byWaits = maker.map(item -> item.mode().equals(CallbackMode.WAIT_ANY_ONLY))
                .orElse(false);
        String what = maker.map(CallbackOracle::function).orElse("the loss of a device");
        return Optional.of(Finding.violation(
                maker.isEmpty() ? "ASY-14" : byWaits ? "ASY-5" : "ASY-1",
                what + " did not call back while it was pumped for",
                new Claim.Hung(),
                wait.item() + ": the callback of " + operation + " came only when nobody pumped for it any more"));
    }
}
