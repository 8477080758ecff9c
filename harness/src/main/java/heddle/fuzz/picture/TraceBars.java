package heddle.fuzz.picture;

import heddle.program.Place;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bars of the steps and callbacks of a play; a step is spelled as in the text of its program. */
final class TraceBars {
    private final List<String> text;
    private final Map<ProgramText.Spot, Integer> lines;

    TraceBars(Program program) {
        String printed = ProgramText.print(program);
        this.text = printed.lines().toList();
        this.lines = ProgramText.read(printed).lines();
    }

    List<Bar> of(Trace trace) {
        Map<Long, String> lanes = new HashMap<>();
        for (StepRun run : trace.steps()) {
            if (run.body() < 0) {
                lanes.putIfAbsent(
                        run.thread(),
                        run.place().section() < 0
                                ? "main"
                                : "thread " + run.place().section());
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (StepRun run : trace.steps()) {
            if (!run.answer().equals("skipped")) {
                String lane = lane(lanes, run.thread());
                int depth = run.body() < 0 ? 0 : 2; // a pump, the callback in it, and then this
                bars.add(new Bar(lane, depth, spelled(run), run.beganNanos(), run.endedNanos(), run.answer()));
            }
        }
        for (Fired fired : trace.firings()) {
            String what = "callback " + fired.kind() + " of " + fired.operation()
                    + (fired.message().isEmpty() ? "" : " \"" + fired.message().replaceAll("\\s+", " ") + "\"");
            String lane = lane(lanes, fired.thread());
            bars.add(new Bar(lane, 1, what, fired.beganNanos(), fired.endedNanos(), fired.answer()));
        }
        return bars;
    }

    private static String lane(Map<Long, String> lanes, long thread) {
        return lanes.getOrDefault(thread, "library " + thread);
    }

    private String spelled(StepRun run) {
        Integer line = lines.get(new ProgramText.Spot(run.place(), run.body()));
        Place place = run.place();
        return line == null ? place.toString() : text.get(line - 1).strip().replaceAll(" do$", "");
    }
}
