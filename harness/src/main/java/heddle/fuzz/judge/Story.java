package heddle.fuzz.judge;

import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Trace.Flaw;
import heddle.program.Trace.StepRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One play: the steps that were really taken, each with what it is in the program, and the callbacks. For one thread. */
final class Story {
    /** A step that was taken, not skipped. */
    record Took(Item item, StepRun run) {
        boolean isOn(long thread) {
            return run.thread() == thread;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(run.beganNanos());
        }
    }

    private static final String SKIPPED = "skipped";

    private final Facts facts;
    private final List<Took> taken = new ArrayList<>();
    private final Map<Item, Took> byItem = new HashMap<>();
    private final Map<String, List<Fired>> firings = new HashMap<>();
    private final List<Fired> allFirings;
    private final List<Flaw> flaws;
    private final boolean givenUp;
    private ScopeOracle.@Nullable Told scopes;

    Story(Facts facts, Trace trace) {
        this.facts = facts;
        this.allFirings = trace.firings();
        this.flaws = trace.flaws();
        this.givenUp = trace.isGivenUp();
        for (StepRun run : trace.steps()) {
            if (!run.answer().equals(SKIPPED)) {
                Took took = new Took(facts.at(run.place(), run.body()), run);
                taken.add(took);
                byItem.putIfAbsent(took.item(), took);
            }
        }
        trace.firings().forEach(fired -> firings.computeIfAbsent(fired.operation(), unseen -> new ArrayList<>())
                .add(fired));
    }

    Facts facts() {
        return facts;
    }

    /** Returns the steps in the order of their begins. */
    List<Took> taken() {
        return taken;
    }

    Optional<Took> took(Item item) {
        return Optional.ofNullable(byItem.get(item));
    }

    List<Fired> firings() {
        return allFirings;
    }

    /** Returns how often and when an operation, or an event of a device, called back. */
    List<Fired> firings(String operation) {
        return firings.getOrDefault(operation, List.of());
    }

    /** Returns what the error scopes tell, for which is asked once. */
    ScopeOracle.Told scopes(Function<Story, ScopeOracle.Told> asked) {
        if (scopes == null) {
            scopes = asked.apply(this);
        }
        return scopes;
    }

    /** Returns what the player itself found wrong. */
    List<Flaw> flaws() {
        return flaws;
    }

    /** Returns whether what a call started has called back with that word. */
    boolean isAnswered(Took started, String word) {
        return firings(String.valueOf(started.item().step().result())).stream()
                .anyMatch(fired -> fired.answer().equals(word));
    }

    /** Returns whether a wait was in vain, so that what came after it was left out. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Returns the innermost step during which a callback ran; nothing if none was under way on its thread. */
    Optional<Took> around(Fired fired) {
        Took innermost = null;
        for (Took took : taken) {
            boolean around = took.isOn(fired.thread())
                    && took.run().beganNanos() <= fired.beganNanos()
                    && fired.endedNanos() <= took.run().endedNanos();
            if (around
                    && (innermost == null
                            || took.run().beganNanos() >= innermost.run().beganNanos())) {
                innermost = took;
            }
        }
        return Optional.ofNullable(innermost);
    }
}
