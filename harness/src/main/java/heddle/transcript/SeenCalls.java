package heddle.transcript;

import heddle.history.Event;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a journal tells of the calls of a run, by the names of its threads; pumping and calls in callbacks left out. */
final class SeenCalls {
    private static final Pattern CALLBACK = Pattern.compile("#(\\d+) (status -?\\d+ type -?\\d+)(?s:.*)");
    private static final Pattern STARTED = Pattern.compile("#(\\d+) \\w+$");

    /**
     * One call.
     *
     * @param result as the journal spells it; empty for a call that did not return
     * @param userdata of the operation that it starts, 0 for none
     */
    record Seen(Fn function, String result, long userdata) {}

    private final Map<String, List<Seen>> calls = new LinkedHashMap<>();
    private final Map<Long, List<String>> told = new HashMap<>();

    private SeenCalls() {}

    /** Reads the events of one run. */
    static SeenCalls of(List<Event> events) {
        SeenCalls seen = new SeenCalls();
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, Integer> depth = new HashMap<>();
        Map<Long, String> results = new HashMap<>();
        for (Event event : events) {
            switch (event.kind()) {
                case THREAD -> names.put(event.thread(), event.text());
                case CALL_ENDED -> results.put(event.id(), event.text());
                case CALL_BEGAN, CALLBACK_BEGAN, CALLBACK_ENDED, NOTE, UNFINISHED -> {}
            }
        }
        for (Event event : events) {
            switch (event.kind()) {
                case CALL_BEGAN -> {
                    if (depth.getOrDefault(event.thread(), 0) == 0) {
                        String thread = names.getOrDefault(event.thread(), "");
                        seen.call(thread, event, results.getOrDefault(event.id(), ""));
                    }
                }
                case CALLBACK_BEGAN -> {
                    depth.merge(event.thread(), 1, Integer::sum);
                    seen.callback(event.text());
                }
                case CALLBACK_ENDED -> depth.merge(event.thread(), -1, Integer::sum);
                case THREAD, CALL_ENDED, NOTE, UNFINISHED -> {}
            }
        }
        return seen;
    }

    private void call(String thread, Event event, String result) {
        Fn function = event.function();
        if (function != Fn.INSTANCE_PROCESS_EVENTS && function != Fn.INSTANCE_WAIT_ANY) {
            Matcher started = STARTED.matcher(event.text());
            long userdata = started.find() ? Long.parseLong(started.group(1)) : 0;
            calls.computeIfAbsent(thread, same -> new ArrayList<>()).add(new Seen(function, result, userdata));
        }
    }

    private void callback(String text) {
        Matcher matcher = CALLBACK.matcher(text);
        if (matcher.matches()) {
            told.computeIfAbsent(Long.parseLong(matcher.group(1)), same -> new ArrayList<>())
                    .add(matcher.group(2));
        }
    }

    /** Returns the calls of a thread. */
    List<Seen> calls(String thread) {
        return calls.getOrDefault(thread, List.of());
    }

    /** Returns what an operation's callback was told each time. */
    List<String> told(long userdata) {
        return told.getOrDefault(userdata, List.of());
    }
}
