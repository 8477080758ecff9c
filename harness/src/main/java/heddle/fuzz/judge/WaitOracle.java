package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.program.Step;
import heddle.program.Trace.Fired;
import heddle.program.Value;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** WaitAny tells what is complete: no more than that, and no less. */
final class WaitOracle implements Oracle {
    private static final long CLOCKS_DIFFER_NANOS = Duration.ofMillis(1).toNanos();

    @Override
    public List<Finding> findings(Story story) {
        List<Finding> findings = new ArrayList<>();
        for (Took took : story.taken()) {
            String[] words = took.run().answer().split(":", 2);
            if (took.item().isCall(Fn.INSTANCE_WAIT_ANY) && words.length == 2) {
                wait(story, took, words[0], words[1], findings);
            }
        }
        return findings;
    }

    private static void wait(Story story, Took took, String status, String digits, List<Finding> findings) {
        boolean any = digits.contains("1");
        long timeout = took.item().whole(1);
        boolean mixed = Set.copyOf(took.item().refs()).size() > 1 && timeout != 0;
        if (timeout != 0 && hasNoTimedWaits(story.facts(), took.item().self())) {
            unallowed(took, status, findings);
            return;
        }
        if (status.equals("Error") && mixed) {
            return; // futures of several sources cannot be waited for together
        }
        if (status.equals("Error")) {
            findings.add(Finding.unclaimed("ASY-8", "WaitAny refused a valid wait", took.item() + " answered Error"));
        } else if (status.equals("Success") != any) {
            findings.add(Finding.unclaimed(
                    "ASY-6",
                    "WaitAny's status and its completed futures disagree",
                    took.item() + " answered " + status + ":" + digits));
        }
        long spent = took.run().endedNanos() - took.run().beganNanos();
        if (status.equals("TimedOut") && (timeout == Value.Whole.FOREVER.bits() || spent < timeout / 2)) {
            findings.add(Finding.unclaimed(
                    "ASY-5",
                    "WaitAny timed out early",
                    took.item() + " timed out after " + spent + " of " + Long.toUnsignedString(timeout) + " ns"));
        }
        List<Value> named = ((Value.Many) took.item()
                        .call()
                        .map(Step.Call::arguments)
                        .orElseThrow()
                        .get(0))
                .elements();
        if (named.size() == digits.length()) { // else some future was null, and which is not known
            for (int i = 0; i < named.size(); i++) {
                completed(story, took, ((Value.Ref) named.get(i)).name(), digits.charAt(i) == '1', findings);
            }
        }
    }

    /** An instance that is made without a descriptor has no features. */
    private static boolean hasNoTimedWaits(Facts facts, String instance) {
        return facts.maker(instance)
                .filter(maker -> maker.isCall(Fn.CREATE_INSTANCE))
                .flatMap(Item::call)
                .filter(call -> call.arguments().get(0) instanceof Value.Null)
                .isPresent();
    }

    private static void unallowed(Took took, String status, List<Finding> findings) {
        if (!status.equals("Error")) {
            findings.add(Finding.unclaimed(
                    "ASY-8",
                    "WaitAny with a timeout answered " + status + " on an instance without timed waits",
                    took.item() + " answered " + status));
        }
    }

    /** Returns when the event of a future came about: the callback of its operation, or the loss of its device. */
    private static List<Fired> events(Story story, String future) {
        Optional<Item> maker = story.facts().maker(future);
        return maker.filter(item -> item.isCall(Fn.DEVICE_GET_LOST_FUTURE))
                .map(item -> EventOracle.events(story, item.self(), CallbackKind.DEVICE_LOST))
                .orElseGet(() -> story.firings(future));
    }

    private static void completed(Story story, Took took, String operation, boolean told, List<Finding> findings) {
        List<Fired> firings = events(story, operation);
        boolean begun =
                firings.stream().anyMatch(f -> pumpBegan(story, f) <= took.run().endedNanos());
        boolean over =
                firings.stream().anyMatch(f -> pumpEnded(story, f) < took.run().beganNanos());
        if (told && !begun) {
            findings.add(Finding.unclaimed(
                    "ASY-6",
                    "WaitAny reported complete what had not called back",
                    took.item() + " reported " + operation + " complete, whose callback had not come"));
        } else if (!told && isOverInTime(story, took, firings)) {
            findings.add(Finding.unclaimed(
                    "ASY-5",
                    "WaitAny timed out though a future completed in its time",
                    took.item() + " timed out, and " + operation + " had completed before its time was over"));
        } else if (!told && over) {
            findings.add(Finding.unclaimed(
                    "ASY-7",
                    "WaitAny did not report complete what had called back",
                    took.item() + " did not report " + operation + " complete, which had called back before"));
        }
    }

    /** Who gives up looks once more when the time is over, and not before: what was complete by then must be seen. */
    private static boolean isOverInTime(Story story, Took took, List<Fired> firings) {
        long timeout = took.item().whole(1);
        long untilNanos = took.run().beganNanos() + timeout - CLOCKS_DIFFER_NANOS;
        return took.run().answer().startsWith("TimedOut")
                && timeout != Value.Whole.FOREVER.bits()
                && firings.stream().anyMatch(f -> pumpEnded(story, f) < untilNanos);
    }

    /** A library may mark a future before it runs the callback, so that only the pump around it bounds that time. */
    private static long pumpBegan(Story story, Fired fired) {
        return story.around(fired).map(around -> around.run().beganNanos()).orElse(Long.MIN_VALUE);
    }

    /** A library may mark a future after it has run the callback. */
    private static long pumpEnded(Story story, Fired fired) {
        return story.around(fired).map(around -> around.run().endedNanos()).orElse(Long.MAX_VALUE);
    }
}
