package heddle.fuzz.coverage;

import heddle.program.Place;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what met in the plays of one program: calls and callbacks of different threads, at once or nearly so. */
public final class Encounters {
    /** Hears of each encounter. */
    interface Listener {
        /** Two threads met; the miss is there if they only nearly did, and both were in calls of their own. */
        void met(Cell cell, Optional<NearMiss> miss);
    }

    private record Spot(Place place, int body) {}

    private record Span(Step.Call call, Place place, boolean ownCall, boolean back, long thread, long from, long to) {}

    private static final long NEAR_NANOS = 20_000;

    private final Map<Spot, Step.Call> calls = new HashMap<>();
    private final Map<String, Step.Call> operations = new HashMap<>();
    private final Kinship kinship = new Kinship();

    /** Prepares for a program. */
    public Encounters(Program program) {
        section(Place.PREFIX, program.prefix());
        for (int i = 0; i < program.threads().size(); i++) {
            section(i, program.threads().get(i));
        }
        section(Place.SUFFIX, program.suffix());
    }

    private void section(int section, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Place place = new Place(section, i);
            add(new Spot(place, -1), steps.get(i));
            List<Step> body = body(steps.get(i));
            for (int j = 0; j < body.size(); j++) {
                add(new Spot(place, j), body.get(j));
            }
        }
    }

    private void add(Spot spot, Step step) {
        kinship.add(step);
        if (step instanceof Step.Call call) {
            calls.put(spot, call);
            if (call.result() != null) {
                operations.put(call.result(), call);
            }
        }
    }

    private static List<Step> body(Step step) {
        return step instanceof Step.Call call
                ? call.arguments().stream()
                        .filter(Value.Callback.class::isInstance)
                        .flatMap(value -> ((Value.Callback) value).body().stream())
                        .toList()
                : List.of();
    }

    void each(Trace trace, Listener listener) {
        List<Span> spans = spans(trace);
        for (int i = 0; i < spans.size(); i++) {
            Span a = spans.get(i);
            for (int j = i + 1; j < spans.size() && spans.get(j).from() < a.to() + NEAR_NANOS; j++) {
                Span b = spans.get(j);
                if (a.thread() != b.thread()) {
                    Meeting meeting =
                            b.from() >= a.to() ? Meeting.NEAR : b.to() <= a.to() ? Meeting.INSIDE : Meeting.ACROSS;
                    Relation relation = kinship.of(a.call(), b.call());
                    listener.met(
                            new Cell(a.call().function(), a.back(), b.call().function(), b.back(), relation, meeting),
                            meeting == Meeting.NEAR && a.ownCall() && b.ownCall()
                                    ? Optional.of(new NearMiss(a.place(), b.to() - a.from()))
                                    : Optional.empty());
                }
            }
        }
    }

    private List<Span> spans(Trace trace) {
        List<Span> spans = new ArrayList<>();
        for (StepRun run : trace.steps()) {
            Step.@Nullable Call call = calls.get(new Spot(run.place(), run.body()));
            if (call != null && run.place().section() >= 0 && !run.answer().equals("skipped")) {
                boolean own = run.body() < 0;
                spans.add(new Span(call, run.place(), own, false, run.thread(), run.beganNanos(), run.endedNanos()));
            }
        }
        for (Fired fired : trace.firings()) {
            Step.@Nullable Call call = operations.get(fired.operation());
            if (call != null) {
                spans.add(new Span(
                        call, fired.inside(), false, true, fired.thread(), fired.beganNanos(), fired.endedNanos()));
            }
        }
        spans.sort(Comparator.comparingLong(Span::from));
        return spans;
    }
}
