package heddle.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A program made ready to be played many times: every name a slot, every argument as constant as it can be. What the header
 * does not allow is refused here, before anything is called.
 */
final class Prepared {
    private final Names names;
    private final Map<String, ReentrantLock> mutexes = new HashMap<>();
    private final Map<String, Integer> latches = new HashMap<>();
    private final List<Refusal> refusals;
    private final Duration bound;
    private final List<StepPlan> prefix;
    private final List<List<StepPlan>> threads = new ArrayList<>();
    private final List<StepPlan> suffix;

    private Prepared(Program program, Duration bound) {
        this.names = Names.of(program);
        this.refusals = new ArrayList<>(names.refusals());
        this.bound = bound;
        this.prefix = section(Place.PREFIX, program.prefix());
        for (int thread = 0; thread < program.threads().size(); thread++) {
            threads.add(section(thread, program.threads().get(thread)));
        }
        this.suffix = section(Place.SUFFIX, program.suffix());
    }

    /**
     * Prepares a program.
     *
     * @param bound how long an {@link Step.Await} waits
     * @throws IllegalProgramException if names or types are wrong
     */
    static Prepared of(Program program, Duration bound) {
        Prepared prepared = new Prepared(program, bound);
        if (!prepared.refusals.isEmpty()) {
            throw new IllegalProgramException(prepared.refusals);
        }
        return prepared;
    }

    /** Returns what is wrong with names and types, in the order of the text. */
    static List<Refusal> refusals(Program program) {
        return List.copyOf(new Prepared(program, Duration.ZERO).refusals);
    }

    Names names() {
        return names;
    }

    /** Returns how many slots a play needs: one for each name and each latch. */
    int slots() {
        return names.all().size() + latches.size();
    }

    List<StepPlan> prefix() {
        return prefix;
    }

    List<List<StepPlan>> threads() {
        return List.copyOf(threads);
    }

    List<StepPlan> suffix() {
        return suffix;
    }

    Duration bound() {
        return bound;
    }

    ReentrantLock mutex(String name) {
        return mutexes.computeIfAbsent(name, unused -> new ReentrantLock());
    }

    int latch(String name) {
        return latches.computeIfAbsent(name, unused -> names.all().size() + latches.size());
    }

    private List<StepPlan> section(int section, List<Step> steps) {
        List<StepPlan> plans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepPlan plan = plan(new Steps.At(new Place(section, i), -1, steps.get(i)));
            if (plan != null) {
                plans.add(plan);
            }
        }
        return List.copyOf(plans);
    }

    /** Returns the body of a callback that a step registers. */
    List<StepPlan> body(Steps.At at, List<Step> body) {
        List<StepPlan> plans = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            StepPlan plan = plan(new Steps.At(at.place(), i, body.get(i)));
            if (plan != null) {
                plans.add(plan);
            }
        }
        return List.copyOf(plans);
    }

    private @Nullable StepPlan plan(Steps.At at) {
        try {
            return new StepPlanner(this, at).plan();
        } catch (IllegalArgumentException e) {
            refusals.add(at.refuse(Rule.TYPES, String.valueOf(e.getMessage())));
            return null;
        }
    }
}
