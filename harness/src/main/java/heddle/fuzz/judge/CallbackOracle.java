package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.program.Claim;
import heddle.program.Step;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each operation calls back exactly once, where its mode allows. */
final class CallbackOracle implements Oracle {
    @Override
    public List<Finding> findings(Story story) {
        List<Finding> findings = new ArrayList<>();
        for (Took took : story.taken()) {
            if (took.item().callback().isPresent() && took.item().step().result() != null) {
                once(story, took).ifPresent(findings::add);
                for (Fired fired : story.firings(took.item().step().result())) {
                    misplaced(story, took.item(), fired)
                            .or(() -> Cancelling.late(story, took, fired))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> once(Story story, Took took) {
        String operation = String.valueOf(took.item().step().result());
        int times = story.firings(operation).size();
        if (times == 1 || (times == 0 && isExcused(story, operation))) {
            return Optional.empty();
        }
        String gist = function(took.item()) + " called back " + (times == 0 ? "never" : "twice");
        String clause = times == 0 && story.facts().mayEnd(operation) ? "ASY-13" : "ASY-1";
        return Optional.of(Finding.violation(
                clause, gist, new Claim.NotOnce(operation), took.item() + ": its callback came " + times + " times"));
    }

    /** After a wait in vain only what was waited for is accused; callbacks of an instance that ends may all be missing. */
    private static boolean isExcused(Story story, String operation) {
        if (!story.isGivenUp()) {
            return false;
        }
        return story.taken().stream()
                .noneMatch(t -> t.item().step() instanceof Step.Await await
                        && await.operation().equals(operation)
                        && t.run().answer().equals(Trace.PENDING));
    }

    private static Optional<Finding> misplaced(Story story, Item item, Fired fired) {
        CallbackMode mode = item.mode();
        boolean afterwards = fired.isInsideStep() && fired.inside().equals(Trace.AFTERWARDS);
        if (mode.equals(CallbackMode.ALLOW_SPONTANEOUS) || afterwards || Cancelling.isExpected(story.facts(), fired)) {
            return Optional.empty();
        }
        Optional<Took> around = story.around(fired);
        Optional<Finding> uncancelled =
                around.flatMap(step -> Cancelling.uncancelled(story.facts(), item, fired, step));
        if (uncancelled.isPresent()) {
            return uncancelled;
        }
        if (around.isPresent() && allows(story.facts(), item, around.get().item())) {
            return Optional.empty();
        }
        String where = around.map(t -> function(t.item())).orElse("no call");
        String operation = fired.operation();
        return Optional.of(Finding.violation(
                mode.equals(CallbackMode.WAIT_ANY_ONLY) ? "ASY-2" : "ASY-3",
                mode + " callback of " + function(item) + " in " + where,
                new Claim.Misplaced(operation),
                item + ": its callback came in "
                        + around.map(t -> t.item().toString()).orElse("no step of the program")));
    }

    private static boolean allows(Facts facts, Item item, Item pump) {
        boolean waitOnly = item.mode().equals(CallbackMode.WAIT_ANY_ONLY);
        String operation = String.valueOf(item.step().result());
        if (pump.step() instanceof Step.Open) {
            return !waitOnly;
        }
        if (pump.step() instanceof Step.Await await) {
            boolean own = await.operation().equals(operation);
            boolean same = facts.instance(await.operation()).equals(facts.instance(operation));
            return own || (!waitOnly && same && pumpsEvents(facts, await.operation()));
        }
        boolean here = facts.instance(pump.self()).equals(facts.instance(operation));
        if (pump.isCall(Fn.INSTANCE_PROCESS_EVENTS)) {
            return here && !waitOnly;
        }
        return pump.isCall(Fn.INSTANCE_WAIT_ANY) && here && pump.refs().contains(operation);
    }

    private static boolean pumpsEvents(Facts facts, String awaited) {
        return starter(facts, awaited)
                .map(i -> !i.mode().equals(CallbackMode.WAIT_ANY_ONLY))
                .orElse(true);
    }

    /** Returns the call that starts an operation; nothing for a device, whose loss is waited for. */
    static Optional<Item> starter(Facts facts, String awaited) {
        return facts.maker(awaited)
                .filter(item -> awaited.equals(item.step().result()))
                .filter(item -> item.callback().isPresent());
    }

    static String function(Item item) {
        return item.call()
                .map(c -> c.function().cName())
                .orElseGet(() -> item.step() instanceof Step.Await
                        ? "an await"
                        : item.step().getClass().getSimpleName());
    }
}
