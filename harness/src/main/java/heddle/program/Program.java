package heddle.program;

import heddle.webgpu.Fn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A concurrent program: a sequential prefix, concurrent threads, a sequential suffix after they have ended, and a plan.
 *
 * <p>Prefix and suffix run on one thread, which is none of the others. When all is over the player gives back what the
 * program still holds.
 *
 * @param threads the concurrent lists, none to eight
 */
public record Program(List<Step> prefix, List<List<Step>> threads, List<Step> suffix, Plan plan) {
    /** The most concurrent threads. */
    public static final int MOST_THREADS = 8;

    public Program {
        prefix = List.copyOf(prefix);
        threads = threads.stream().map(List::copyOf).toList();
        suffix = List.copyOf(suffix);
        if (threads.size() > MOST_THREADS) {
            throw new IllegalArgumentException(threads.size() + " concurrent threads");
        }
    }

    /** Returns the same program with another plan. */
    public Program withPlan(Plan replacement) {
        return new Program(prefix, threads, suffix, replacement);
    }

    /** Returns the functions that it calls, those in the bodies of callbacks too. */
    public Set<Fn> functions() {
        Set<Fn> functions = EnumSet.noneOf(Fn.class);
        Steps.each(this, at -> {
            if (at.step() instanceof Step.Call call) {
                functions.add(call.function());
            }
        });
        return functions;
    }

    /** Returns how many calls of webgpu.h its threads make, the bodies of callbacks not counted. */
    public int concurrentCalls() {
        return (int) threads.stream()
                .flatMap(List::stream)
                .filter(Step.Call.class::isInstance)
                .count();
    }
}
