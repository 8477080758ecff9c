package heddle.fuzz.coverage;

import heddle.program.Place;
import heddle.program.Plan;
import heddle.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Two calls of different threads that nearly met.
 *
 * @param earlier the one that came first
 * @param nanos how much later it must begin to meet the other
 */
public record NearMiss(Place earlier, long nanos) {
    private static final long MOST_NANOS = 1_000_000;

    /** Returns the program with a plan that holds the earlier call back. */
    Program mended(Program program) {
        Plan plan = program.plan();
        List<Plan.Delay> delays = new ArrayList<>(plan.delays());
        delays.removeIf(delay -> delay.thread() == earlier.section() && delay.step() == earlier.step());
        delays.add(new Plan.Delay(
                earlier.section(), earlier.step(), Plan.Idle.SPIN, Math.max(1, Math.min(nanos / 2, MOST_NANOS))));
        return program.withPlan(new Plan(plan.seed(), plan.repeats(), plan.start(), delays));
    }
}
