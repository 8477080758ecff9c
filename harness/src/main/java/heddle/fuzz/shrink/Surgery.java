package heddle.fuzz.shrink;

import heddle.program.Place;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Takes steps out of programs, with all that rests on them. */
public final class Surgery {
    private Surgery() {}

    /** Returns the program without one of its threads, and without what rests on it. */
    public static Program withoutThread(Program program, int thread) {
        Set<Place> removed = new HashSet<>();
        for (int i = 0; i < program.threads().get(thread).size(); i++) {
            removed.add(new Place(thread, i));
        }
        return tidy(without(program, removed));
    }

    /** Returns the program without these steps, and without those that use what they made. */
    static Program without(Program program, Set<Place> removed) {
        Set<String> gone = new HashSet<>();
        Program smaller = keep(program, removed, gone);
        for (int before = -1; before != gone.size(); ) {
            before = gone.size();
            smaller = keep(smaller, Set.of(), gone);
        }
        return smaller;
    }

    private static Program keep(Program program, Set<Place> removed, Set<String> gone) {
        List<List<Step>> threads = new ArrayList<>();
        for (int i = 0; i < program.threads().size(); i++) {
            threads.add(section(program.threads().get(i), i, removed, gone));
        }
        return new Program(
                section(program.prefix(), Place.PREFIX, removed, gone),
                threads,
                section(program.suffix(), Place.SUFFIX, removed, gone),
                program.plan());
    }

    private static List<Step> section(List<Step> steps, int section, Set<Place> removed, Set<String> gone) {
        List<Step> kept = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (removed.contains(new Place(section, i))
                    || Mentions.in(step).stream().anyMatch(gone::contains)) {
                gone.addAll(Mentions.madeBy(step));
            } else {
                kept.add(withoutBodySteps(
                        step, inner -> Mentions.in(inner).stream().anyMatch(gone::contains)));
            }
        }
        return kept;
    }

    /** Returns the step without the steps of its callback's body that are unwanted. */
    static Step withoutBodySteps(Step step, Predicate<Step> unwanted) {
        if (!(step instanceof Step.Call call) || Mentions.body(step).isEmpty()) {
            return step;
        }
        List<Value> arguments = new ArrayList<>();
        for (Value value : call.arguments()) {
            arguments.add(
                    value instanceof Value.Callback callback
                            ? new Value.Callback(
                                    callback.mode(),
                                    callback.body().stream()
                                            .filter(unwanted.negate())
                                            .toList())
                            : value);
        }
        return new Step.Call(call.result(), call.function(), call.self(), arguments);
    }

    /** Returns the program without threads that do nothing, and without delays of steps that are not there. */
    static Program tidy(Program program) {
        List<List<Step>> threads = new ArrayList<>();
        List<Plan.Delay> delays = new ArrayList<>();
        Plan plan = program.plan();
        for (int i = 0; i < program.threads().size(); i++) {
            List<Step> thread = program.threads().get(i);
            for (Plan.Delay delay : plan.delays()) {
                if (delay.thread() == i && delay.step() < thread.size()) {
                    delays.add(new Plan.Delay(threads.size(), delay.step(), delay.idle(), delay.nanos()));
                }
            }
            if (!thread.isEmpty()) {
                threads.add(thread);
            }
        }
        Plan tidied = new Plan(plan.seed(), plan.repeats(), plan.start(), delays);
        return new Program(program.prefix(), threads, program.suffix(), tidied);
    }
}
