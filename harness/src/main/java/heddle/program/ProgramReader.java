package heddle.program;

import heddle.program.Plan.Delay;
import heddle.program.ProgramText.Source;
import heddle.program.ProgramText.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the text of a program: its plan, its sections, and then what the calls in them mean. */
final class ProgramReader {
    private final List<String> lines;
    private final List<RawStep> prefix = new ArrayList<>();
    private final List<List<RawStep>> threads = new ArrayList<>();
    private final List<RawStep> suffix = new ArrayList<>();
    private final Deque<List<RawStep>> open = new ArrayDeque<>();
    private final List<Delay> delays = new ArrayList<>();
    private Plan plan = Plan.ONCE;

    ProgramReader(List<String> lines) {
        this.lines = lines;
    }

    Source read() {
        boolean isFirst = true;
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            String line = lines.get(i);
            if (!new LineReader(line).isAtEnd()) {
                boolean first = isFirst;
                in(number, () -> line(number, line, first));
                isFirst = false;
            }
        }
        if (isFirst || open.size() > 1) {
            throw new ProgramSyntaxException(lines.size(), isFirst ? "the text is empty" : "a body has no 'end'");
        }
        return resolved();
    }

    private static <T> T in(int line, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProgramSyntaxException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            ProgramSyntaxException located = new ProgramSyntaxException(line, String.valueOf(e.getMessage()));
            located.initCause(e);
            throw located;
        }
    }

    private boolean line(int number, String text, boolean isFirst) {
        LineReader line = new LineReader(text);
        if (isFirst) {
            line.require("heddle");
            line.require("program");
            line.require("1");
        } else if (!Character.isWhitespace(text.charAt(0))) {
            head(line);
        } else if (open.isEmpty()) {
            throw new IllegalArgumentException("a step before any section");
        } else if (open.size() > 1 && line.take("end")) {
            open.pop();
        } else {
            step(number, text);
            return true;
        }
        line.requireEnd();
        return true;
    }

    private void head(LineReader line) {
        if (open.size() > 1) {
            throw new IllegalArgumentException("a body has no 'end'");
        }
        String word = line.name();
        switch (word) {
            case "plan" -> plan(line);
            case "delay" -> delays.add(delay(line));
            case "prefix" -> enter(prefix);
            case "suffix" -> enter(suffix);
            case "thread" -> {
                threads.add(new ArrayList<>());
                enter(threads.get(threads.size() - 1));
            }
            default -> throw new IllegalArgumentException("no such section: " + word);
        }
    }

    private void enter(List<RawStep> section) {
        open.clear();
        open.push(section);
    }

    private void plan(LineReader line) {
        line.require("seed");
        long seed = line.number();
        line.require("repeats");
        int repeats = line.size();
        line.require("start");
        plan = new Plan(seed, repeats, line.word(Plan.Start.class), List.of());
    }

    private static Delay delay(LineReader line) {
        line.require("thread");
        int thread = line.size();
        line.require("step");
        int step = line.size();
        return new Delay(thread, step, line.word(Plan.Idle.class), line.number());
    }

    private void step(int number, String text) {
        StepReader.Read read = new StepReader(number, text).read();
        RawStep step = read.step();
        if (read.hasBody()) {
            List<RawStep> body = new ArrayList<>();
            step = new RawStep(number, step.known(), step.call(), body);
            open.element().add(step);
            open.push(body);
        } else {
            open.element().add(step);
        }
    }

    private Source resolved() {
        ReceiverTypes types = new ReceiverTypes();
        types.addAll(prefix);
        threads.forEach(types::addAll);
        types.addAll(suffix);
        types.infer();
        Map<Spot, Integer> spots = new HashMap<>();
        List<Step> first = steps(types, prefix, Place.PREFIX, spots);
        List<List<Step>> concurrent = new ArrayList<>();
        for (int thread = 0; thread < threads.size(); thread++) {
            concurrent.add(steps(types, threads.get(thread), thread, spots));
        }
        List<Step> last = steps(types, suffix, Place.SUFFIX, spots);
        return new Source(
                new Program(first, concurrent, last, new Plan(plan.seed(), plan.repeats(), plan.start(), delays)),
                spots);
    }

    private static List<Step> steps(ReceiverTypes types, List<RawStep> raw, int section, Map<Spot, Integer> spots) {
        List<Step> steps = new ArrayList<>();
        for (RawStep each : raw) {
            Place place = new Place(section, steps.size());
            spots.put(new Spot(place, -1), each.line());
            List<Step> body = new ArrayList<>();
            for (RawStep inner : each.body()) {
                spots.put(new Spot(place, body.size()), inner.line());
                body.add(step(types, inner, nested(types, inner)));
            }
            steps.add(step(types, each, body));
        }
        return steps;
    }

    private static List<Step> nested(ReceiverTypes types, RawStep raw) {
        return raw.body().stream()
                .map(inner -> step(types, inner, nested(types, inner)))
                .toList();
    }

    private static Step step(ReceiverTypes types, RawStep raw, List<Step> body) {
        return in(raw.line(), () -> raw.known() != null ? raw.known() : types.resolve(call(raw), body));
    }

    private static RawStep.RawCall call(RawStep raw) {
        RawStep.@Nullable RawCall call = raw.call();
        if (call == null) {
            throw new IllegalStateException("neither a step nor a call on line " + raw.line());
        }
        return call;
    }
}
