package heddle.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Renders a journal for people: one event a line, with time since the first, thread name and nesting. */
public final class HistoryText {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private HistoryText() {}

    /** Returns the lines of the events; thread names come from the THREAD events among {@code all}. */
    public static List<String> lines(List<Event> all) {
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
            if (event.kind() != EventKind.THREAD && event.kind() != EventKind.UNFINISHED) {
                int depth = Math.max(0, depths.getOrDefault(event.thread(), 0));
                lines.add(String.format(
                        Locale.ROOT,
                        "%12.6f ms  %-16s  %s%s",
                        (event.nanos() - zero) / 1e6,
                        names.getOrDefault(event.thread(), "thread " + event.thread()),
                        "  ".repeat(depth),
                        LINE_BREAKS.matcher(what(event)).replaceAll(" | ")));
            }
            switch (event.kind()) {
                case CALL_BEGAN, CALLBACK_BEGAN -> depths.merge(event.thread(), 1, Integer::sum);
                default -> {}
            }
        }
        return lines;
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
