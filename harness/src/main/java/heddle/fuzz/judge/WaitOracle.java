package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.program.Step;
import heddle.program.Trace.Fired;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        boolean mixed = digits.length() > 1 && took.item().whole(1) != 0;
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
        long timeout = took.item().whole(1);
        long spent = took.run().endedNanos() - took.run().beganNanos();
        if (status.equals("TimedOut") && spent < timeout / 2) {
            findings.add(Finding.unclaimed(
                    "ASY-5",
                    "WaitAny timed out early",
                    took.item() + " timed out after " + spent + " of " + timeout + " ns"));
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

    private static void completed(Story story, Took took, String operation, boolean told, List<Finding> findings) {
        List<Fired> firings = story.firings(operation);
        boolean begun =
                firings.stream().anyMatch(f -> pumpBegan(story, f) <= took.run().endedNanos());
        boolean over =
                firings.stream().anyMatch(f -> pumpEnded(story, f) < took.run().beganNanos());
        if (story.facts().maker(operation).flatMap(Item::callback).isEmpty()) {
            return;
        }
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
        long untilNanos = took.run().beganNanos() + took.item().whole(1) - CLOCKS_DIFFER_NANOS;
        return took.run().answer().startsWith("TimedOut")
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
