package heddle.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Renders a journal for people: one event a line, with time since the first, thread name and nesting. */
public final class HistoryText {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");
    private static final char FIRST_BREAK_BEYOND_ASCII = 0x85;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int DECIMALS = 6;
    private static final int TIME_WIDTH = 12;
    private static final int NAME_WIDTH = 16;

    private HistoryText() {}

    /** Returns the lines of the events; thread names come from the THREAD events among them. */
    public static List<String> lines(List<Event> all) {
        return lastLines(all, Integer.MAX_VALUE);
    }

    /** Returns the last lines of the events, at most so many: the others are not even put together. */
    public static List<String> lastLines(List<Event> all, int most) {
        long before = all.stream().filter(HistoryText::isShown).count() - most;
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, Integer> depths = new HashMap<>();
        List<String> lines = new ArrayList<>();
        long zero = all.isEmpty() ? 0 : all.get(0).nanos();
        for (Event event : all) {
            switch (event.kind()) {
                case THREAD -> names.put(event.thread(), event.text());
                case CALL_ENDED, CALLBACK_ENDED -> depths.merge(event.thread(), -1, Integer::sum);
                default -> {}
            }
            if (isShown(event) && --before < 0) {
                int depth = Math.max(0, depths.getOrDefault(event.thread(), 0));
                String name = names.getOrDefault(event.thread(), "thread " + event.thread());
                lines.add(millis(event.nanos() - zero) + " ms  " + name + padding(name, NAME_WIDTH) + "  "
                        + "  ".repeat(depth) + inOneLine(what(event)));
            }
            switch (event.kind()) {
                case CALL_BEGAN, CALLBACK_BEGAN -> depths.merge(event.thread(), 1, Integer::sum);
                default -> {}
            }
        }
        return lines;
    }

    private static boolean isShown(Event event) {
        return event.kind() != EventKind.THREAD && event.kind() != EventKind.UNFINISHED;
    }

    /** Writes milliseconds with six decimals; by hand, since a run writes hundreds of thousands of lines. */
    private static String millis(long nanos) {
        String whole = Long.toString(Math.abs(nanos) / NANOS_PER_MILLI);
        String part = Long.toString(Math.abs(nanos) % NANOS_PER_MILLI);
        String number = (nanos < 0 ? "-" : "") + whole + "." + "0".repeat(DECIMALS - part.length()) + part;
        return padding(number, TIME_WIDTH) + number;
    }

    private static String padding(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length()));
    }

    private static String inOneLine(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < FIRST_BREAK_BEYOND_ASCII);
        return plain ? text : LINE_BREAKS.matcher(text).replaceAll(" | ");
    }

    private static String what(Event event) {
        return switch (event.kind()) {
            case CALL_BEGAN -> event.function().cName() + "(" + event.text() + ")";
            case CALL_ENDED ->
                "-> " + (event.text().isEmpty() ? "returned" : event.text()) + " from "
                        + event.function().cName();
            case CALLBACK_BEGAN -> "callback " + event.callbackKind() + " " + event.text();
            case CALLBACK_ENDED -> "callback " + event.callbackKind() + " ended";
            case NOTE -> "-- " + event.text();
            case THREAD, UNFINISHED -> event.text();
        };
    }
}
