package heddle.fuzz.shrink;

import heddle.program.Place;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ways to make a program smaller, the boldest first. Pure functions. */
final class Reductions {
    private Reductions() {}

    /** A way to make programs smaller. */
    @FunctionalInterface
    interface Way {
        /** Returns smaller programs, none of which need be legal. */
        List<Program> of(Program program);
    }

    /** Returns all ways. */
    static List<Way> all() {
        return List.of(
                Reductions::calmer,
                Reductions::withoutThread,
                program -> withoutSteps(program, 4),
                program -> withoutSteps(program, 2),
                program -> withoutSteps(program, 1),
                Reductions::withoutBodies,
                Reductions::beforehand,
                Reductions::withoutWaiting,
                program -> withoutSteps(program, 1));
    }

    /** A plan without delays, and the plainest start. */
    static List<Program> calmer(Program program) {
        Plan plan = program.plan();
        List<Program> calmer = new ArrayList<>();
        if (plan.start() != Plan.Start.BARRIER) {
            calmer.add(program.withPlan(new Plan(plan.seed(), plan.repeats(), Plan.Start.BARRIER, List.of())));
        }
        if (!plan.delays().isEmpty()) {
            calmer.add(program.withPlan(new Plan(plan.seed(), plan.repeats(), plan.start(), List.of())));
        }
        return calmer;
    }

    static List<Program> withoutThread(Program program) {
        List<Program> smaller = new ArrayList<>();
        for (int i = 0; i < program.threads().size(); i++) {
            Set<Place> removed = new HashSet<>();
            for (int j = 0; j < program.threads().get(i).size(); j++) {
                removed.add(new Place(i, j));
            }
            smaller.add(Surgery.without(program, removed));
        }
        return smaller;
    }

    /** Leaves out so many steps in a row of each section, the suffix first, since nothing rests on it. */
    static List<Program> withoutSteps(Program program, int inARow) {
        List<Program> smaller = new ArrayList<>();
        parts(Place.SUFFIX, program.suffix(), inARow, program, smaller);
        for (int i = 0; i < program.threads().size(); i++) {
            parts(i, program.threads().get(i), inARow, program, smaller);
        }
        parts(Place.PREFIX, program.prefix(), inARow, program, smaller);
        return smaller;
    }

    private static void parts(int section, List<Step> steps, int inARow, Program program, List<Program> smaller) {
        for (int from = steps.size() - 1; from >= 0; from -= inARow) {
            Set<Place> removed = new HashSet<>();
            for (int i = Math.max(0, from - inARow + 1); i <= from; i++) {
                removed.add(new Place(section, i));
            }
            smaller.add(Surgery.without(program, removed));
        }
    }

    static List<Program> withoutBodies(Program program) {
        List<Program> smaller = new ArrayList<>();
        for (Place place : Sections.places(program)) {
            Step step = Sections.at(program, place);
            if (!Mentions.body(step).isEmpty()) {
                smaller.add(Sections.replaced(program, place, Surgery.withoutBodySteps(step, inner -> true)));
            }
        }
        return smaller;
    }

    /** Takes the first or the last steps of a thread before or after the concurrent part. */
    static List<Program> beforehand(Program program) {
        List<Program> smaller = new ArrayList<>();
        for (int i = 0; i < program.threads().size(); i++) {
            List<Step> thread = program.threads().get(i);
            for (int count = thread.size(); count > 0; count -= Math.max(1, count / 2)) {
                smaller.add(Sections.moved(program, i, 0, count, true));
                smaller.add(Sections.moved(program, i, thread.size() - count, thread.size(), false));
            }
        }
        return smaller;
    }

    /** Waits that poll once, in place of waits with a time. */
    static List<Program> withoutWaiting(Program program) {
        List<Program> smaller = new ArrayList<>();
        for (Place place : Sections.places(program)) {
            if (Sections.at(program, place) instanceof Step.Call call
                    && call.function() == Fn.INSTANCE_WAIT_ANY
                    && !call.arguments().get(1).equals(new Value.Whole(0))) {
                List<Value> arguments = List.of(call.arguments().get(0), new Value.Whole(0));
                smaller.add(Sections.replaced(
                        program, place, new Step.Call(call.result(), call.function(), call.self(), arguments)));
            }
        }
        return smaller;
    }
}
