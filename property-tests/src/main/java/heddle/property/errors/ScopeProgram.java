package heddle.property.errors;

import heddle.property.errors.ScopeStep.Err;
import heddle.property.errors.ScopeStep.Pop;
import heddle.property.errors.ScopeStep.Push;
import heddle.property.lockstep.Steps;
import heddle.webgpu.ErrorFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A program of pushes, pops and errors, which ends with every scope popped, so that none keeps an error to itself.
 *
 * @param steps in the order in which they run
 */
record ScopeProgram(List<ScopeStep> steps) {
    private static final int LONGEST = 20;

    private record Stack(int role, int device) {}

    ScopeProgram {
        steps = List.copyOf(steps);
    }

    /**
     * Programs over so many threads and devices, in which every pop has a scope of its own thread and device to pop.
     *
     * @param passedBy a filter to use beside Validation, for scopes that errors are to pass by; Validation for none
     */
    static Arbitrary<ScopeProgram> balanced(int roles, int devices, ErrorFilter passedBy) {
        return steps(roles, devices, passedBy).map(steps -> closed(steps, false));
    }

    /** Programs of so many threads on one device that also pop empty stacks. */
    static Arbitrary<ScopeProgram> unbalanced(int roles) {
        return steps(roles, 1, ErrorFilter.OUT_OF_MEMORY).map(steps -> closed(steps, true));
    }

    private static Arbitrary<List<ScopeStep>> steps(int roles, int devices, ErrorFilter passedBy) {
        Arbitrary<Integer> role = Arbitraries.integers().between(0, roles - 1);
        Arbitrary<Integer> device = Arbitraries.integers().between(0, devices - 1);
        Arbitrary<ErrorFilter> filter =
                Arbitraries.frequency(Tuple.of(3, ErrorFilter.VALIDATION), Tuple.of(1, passedBy));
        Arbitrary<ScopeStep> push = Combinators.combine(role, device, filter).as(Push::new);
        Arbitrary<ScopeStep> pop = Combinators.combine(role, device).as(Pop::new);
        Arbitrary<ScopeStep> err =
                Combinators.combine(role, device, Arbitraries.of(Fault.PLAIN)).as(Err::new);
        return Steps.listOf(Arbitraries.frequencyOf(Tuple.of(3, push), Tuple.of(2, pop), Tuple.of(3, err)), LONGEST);
    }

    private static ScopeProgram closed(List<ScopeStep> steps, boolean keepEmptyPops) {
        Map<Stack, Integer> depths = new LinkedHashMap<>();
        List<ScopeStep> kept = new ArrayList<>();
        for (ScopeStep step : steps) {
            Stack stack = new Stack(step.role(), step.device());
            int depth = depths.getOrDefault(stack, 0);
            if (step instanceof Pop) {
                if (depth == 0 && !keepEmptyPops) {
                    continue;
                }
                depths.put(stack, Math.max(0, depth - 1));
            } else if (step instanceof Push) {
                depths.put(stack, depth + 1);
            }
            kept.add(step);
        }
        depths.forEach((stack, depth) -> {
            for (int i = 0; i < depth; i++) {
                kept.add(new Pop(stack.role(), stack.device()));
            }
        });
        return new ScopeProgram(kept);
    }

    @Override
    public String toString() {
        return steps.size() + " calls";
    }
}
