package heddle.fuzz.picture;

import heddle.history.Event;
import heddle.program.Program;
import heddle.program.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One play of a program, as its threads lived it. Immutable. */
public final class PlayHistory {
    private static final int MOST_BARS = 400;
    private static final double MICROS = 1e3;

    private final List<Bar> bars;
    private final boolean isWhole;

    private PlayHistory(List<Bar> all) {
        List<Bar> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(Bar::beganNanos).thenComparingInt(Bar::depth));
        this.isWhole = sorted.size() <= MOST_BARS;
        this.bars = List.copyOf(isWhole ? sorted : sorted.subList(sorted.size() - MOST_BARS, sorted.size()));
    }

    /** Takes what a player told of a play. */
    public static PlayHistory of(Program program, Trace trace) {
        return new PlayHistory(new TraceBars(program).of(trace));
    }

    /** Takes what the journal of a process has: the calls and callbacks of its last play, also those that never ended. */
    public static PlayHistory of(List<Event> events) {
        return new PlayHistory(new EventBars().of(events));
    }

    /** Returns a line for each step, call or callback, in the order of their begins. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("began us     took us      thread      what -> answer");
        if (!isWhole) {
            lines.add("(the last " + MOST_BARS + " only)");
        }
        long zero = bars.isEmpty() ? 0 : bars.get(0).beganNanos();
        for (Bar bar : bars) {
            String took = bar.hasEnded()
                    ? String.format(Locale.ROOT, "%.3f", (bar.endedNanos() - bar.beganNanos()) / MICROS)
                    : "never ended";
            lines.add(String.format(
                            Locale.ROOT,
                            "%-12.3f %-12s %-11s %s%s%s",
                            (bar.beganNanos() - zero) / MICROS,
                            took,
                            bar.lane(),
                            "  ".repeat(bar.depth()),
                            bar.what(),
                            bar.answer().isEmpty() ? "" : " -> " + bar.answer())
                    .stripTrailing());
        }
        return lines;
    }

    /** Returns a picture of it as SVG: a lane for each thread, a bar for each step, call or callback. */
    public String svg() {
        return new LanePicture(bars).svg();
    }
}
