package heddle.transcript;

import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Renaming;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program made of calls that were kept: sections as they were recorded, pumping as waits for what it brought, devices
 * opened in one step, questions without an effect left out before and after the threads.
 */
public final class Transcript {
    private final List<Entry> entries;
    private final boolean keepsAnswers;
    private final Openings openings;
    private Latches latches = Latches.NONE;

    private Transcript(List<Entry> entries, boolean keepsAnswers) {
        this.keepsAnswers = keepsAnswers;
        this.entries = entries.stream()
                .filter(entry -> !(entry.section instanceof Section.Skipped))
                .filter(entry -> entry.inside == null || !entry.inside.isEmpty())
                .toList();
        this.openings = new Openings(this.entries);
    }

    /** Makes the program, to be played as the plan says; numbers and constants that calls answer get no names. */
    public static Program of(TranscribingWebGpu layer, Plan plan) {
        return new Transcript(layer.entries(), false).program(plan);
    }

    /** Makes the program of entries that are sorted into sections, with names for all answers. */
    static Program of(List<Entry> entries, Latches latches, Plan plan) {
        Transcript transcript = new Transcript(entries, true);
        transcript.latches = latches;
        return transcript.program(plan);
    }

    private Program program(Plan plan) {
        int threads = 0;
        for (Entry entry : entries) {
            if (entry.section instanceof Section.Concurrent concurrent) {
                threads = Math.max(threads, concurrent.number() + 1);
            }
        }
        List<Step> prefix = steps(Section.PREFIX);
        List<List<Step>> concurrent = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            concurrent.add(steps(new Section.Concurrent(i)));
        }
        List<Step> suffix = withoutTeardown(steps(Section.SUFFIX));
        if (threads == 0) {
            prefix = withoutTeardown(prefix);
        }
        Program whole = new Program(withoutSpareReferences(prefix), concurrent, suffix, plan);
        return new Renaming(openings.names(), Map.of()).of(whole);
    }

    private List<Step> steps(Section section) {
        List<Entry> mine = entries.stream()
                .filter(entry -> entry.section.equals(section) && entry.inside == null)
                .toList();
        boolean alone = !(section instanceof Section.Concurrent);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            Entry entry = mine.get(i);
            latches.before(entry).forEach(latch -> steps.add(new Step.WaitFor(latch)));
            if (entry.isPump()) {
                boolean idle = entry.fired.isEmpty();
                boolean pumpsAgain = i + 1 < mine.size() && mine.get(i + 1).isPump();
                entry.fired.stream()
                        .filter(operation -> !openings.includes(operation))
                        .forEach(operation -> steps.add(new Step.Await(operation)));
                if (idle && !alone && !pumpsAgain) {
                    steps.add(step(entry));
                }
            } else if (!openings.replaces(entry)) {
                if (!alone || keepsAnswers || !entry.isQuestion()) {
                    steps.add(step(entry));
                }
            } else {
                openings.step(entry).ifPresent(steps::add);
            }
            latches.after(entry).forEach(latch -> steps.add(new Step.Post(latch)));
        }
        return steps;
    }

    /** Returns the step of a call, with the calls that were made in its callback. */
    private Step.Call step(Entry entry) {
        List<Value> arguments = new ArrayList<>();
        for (Value value : entry.arguments) {
            arguments.add(value instanceof Value.Callback callback ? withBody(callback, entry) : value);
        }
        return entry.step(arguments, keepsAnswers);
    }

    private Value.Callback withBody(Value.Callback callback, Entry entry) {
        List<Step> body = new ArrayList<>();
        for (Entry inner : entries) {
            if (inner.inside != null && inner.inside.equals(entry.result) && !inner.isPump()) {
                body.add(step(inner));
            }
        }
        return new Value.Callback(callback.mode(), body);
    }

    /** Leaves out what only gives back at the very end, which whoever plays a program does anyway. */
    private static List<Step> withoutTeardown(List<Step> steps) {
        int end = steps.size();
        while (end > 0 && givesBack(steps.get(end - 1))) {
            end--;
        }
        return steps.subList(0, end);
    }

    private static boolean givesBack(Step step) {
        return step instanceof Step.Call call
                && (call.function() == Fn.DEVICE_DESTROY
                        || call.function().cName().endsWith("Release"));
    }

    /** Leaves out references that are added and given back before the threads begin. */
    private static List<Step> withoutSpareReferences(List<Step> prefix) {
        Map<String, List<Step>> added = new HashMap<>();
        List<Step> kept = new ArrayList<>(prefix);
        for (Step step : prefix) {
            if (step instanceof Step.Call call && call.self() != null) {
                List<Step> spare = added.computeIfAbsent(call.self(), same -> new ArrayList<>());
                if (call.function().cName().endsWith("AddRef")) {
                    spare.add(step);
                } else if (call.function().cName().endsWith("Release") && !spare.isEmpty()) {
                    remove(kept, spare.remove(spare.size() - 1));
                    remove(kept, step);
                }
            }
        }
        return kept;
    }

    private static void remove(List<Step> steps, Step step) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) == step) { // equal ones are other calls
                steps.remove(i);
                return;
            }
        }
    }
}
