package heddle.fuzz.picture;

import heddle.history.Event;
import heddle.history.EventKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bars of the calls and callbacks in a journal, from its last note on. */
final class EventBars {
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Deque<Event>> open = new HashMap<>();
    private final List<Bar> bars = new ArrayList<>();

    List<Bar> of(List<Event> events) {
        for (Event event : events) {
            switch (event.kind()) {
                case THREAD -> names.put(event.thread(), event.text());
                case NOTE -> { // another play begins
                    bars.clear();
                    open.clear();
                }
                case CALL_BEGAN, CALLBACK_BEGAN -> opened(event.thread()).push(event);
                case CALL_ENDED, CALLBACK_ENDED -> close(event);
                case UNFINISHED -> {}
            }
        }
        open.values().forEach(stack -> {
            while (!stack.isEmpty()) {
                add(stack.pop(), stack.size(), Bar.NEVER, "");
            }
        });
        return bars;
    }

    private void close(Event end) {
        Deque<Event> stack = opened(end.thread());
        if (!stack.isEmpty()) { // else it began in an earlier play
            add(stack.pop(), stack.size(), end.nanos(), end.text());
        }
    }

    private void add(Event begin, int depth, long endedNanos, String answer) {
        String lane = names.getOrDefault(begin.thread(), "thread #" + begin.thread());
        String what = begin.kind() == EventKind.CALL_BEGAN
                ? begin.function().cName() + "(" + begin.text() + ")"
                : "callback " + begin.callbackKind() + " " + begin.text();
        bars.add(new Bar(lane, depth, oneLine(what), begin.nanos(), endedNanos, oneLine(answer)));
    }

    private Deque<Event> opened(int thread) {
        return open.computeIfAbsent(thread, unused -> new ArrayDeque<>());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
