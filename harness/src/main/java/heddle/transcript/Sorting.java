package heddle.transcript;

import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the calls of a case into sections: what the case's own thread did before all others and after them, and the lists of
 * the threads in between. A thread's error scopes stay on one thread.
 */
final class Sorting {
    private final Map<String, List<Entry>> threads = new LinkedHashMap<>();

    private Sorting() {}

    /** Sorts entries, whose sections it sets. */
    static Sorting of(List<Entry> entries) {
        Sorting sorting = new Sorting();
        List<Entry> outside =
                entries.stream().filter(entry -> entry.inside == null).toList();
        if (outside.isEmpty()) {
            return sorting;
        }
        String main = outside.get(0).threadName;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Entry entry : outside) {
            if (!entry.threadName.equals(main)) {
                first = Math.min(first, entry.beganNanos);
                last = Math.max(last, entry.endedNanos);
            }
        }
        int open = 0;
        int mainPushed = 0;
        for (Entry entry : outside) {
            boolean own = entry.threadName.equals(main);
            if (own && entry.endedNanos < first && mainPushed == 0) {
                open += scope(entry);
                entry.section = Section.PREFIX;
                if (open > 0 && first != Long.MAX_VALUE && !closesBefore(outside, entry, main, first)) {
                    mainPushed = 1;
                    sorting.concurrent(entry, main);
                }
            } else if (own && entry.beganNanos > last && mainPushed == 0) {
                entry.section = Section.SUFFIX;
            } else {
                sorting.concurrent(entry, entry.threadName);
            }
        }
        return sorting;
    }

    /** Returns the concurrent calls by their threads' names. */
    Map<String, List<Entry>> threads() {
        return threads;
    }

    private void concurrent(Entry entry, String thread) {
        threads.computeIfAbsent(thread, same -> new ArrayList<>()).add(entry);
        entry.section = new Section.Concurrent(new ArrayList<>(threads.keySet()).indexOf(thread));
    }

    private static int scope(Entry entry) {
        return entry.function == Fn.DEVICE_PUSH_ERROR_SCOPE ? 1 : entry.function == Fn.DEVICE_POP_ERROR_SCOPE ? -1 : 0;
    }

    /** Returns whether the scope that a call opens is closed before other threads begin. */
    private static boolean closesBefore(List<Entry> entries, Entry push, String main, long first) {
        int open = 0;
        for (Entry entry : entries) {
            if (entry.threadName.equals(main) && entry.beganNanos >= push.beganNanos && entry.endedNanos < first) {
                open += scope(entry);
                if (open == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
