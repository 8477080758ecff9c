package heddle.worker;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.history.Journal.PendingCall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What else went on while a call did not return: whether others got on tells a call that is stuck from a library, or a
 * machine, that stands still.
 *
 * @param byThread for each other thread that a call returned to, how often which function did
 * @param complete whether the journal had room for all of them
 */
record Meanwhile(Map<Integer, Map<String, Long>> byThread, boolean complete) {
    /** Reads what came after the oldest of the pending calls had begun, on threads that none of them is on. */
    static Meanwhile of(List<PendingCall> pending, List<Event> events, boolean complete) {
        long since = pending.stream().mapToLong(PendingCall::sinceNanos).min().orElse(Long.MAX_VALUE);
        List<Integer> stuck = pending.stream()
                .filter(call -> call.sinceNanos() == since)
                .map(PendingCall::thread)
                .toList();
        return new Meanwhile(
                events.stream()
                        .filter(event -> event.kind() == EventKind.CALL_ENDED
                                && event.nanos() - since > 0
                                && !stuck.contains(event.thread()))
                        .collect(Collectors.groupingBy(
                                Event::thread,
                                TreeMap::new,
                                Collectors.groupingBy(
                                        event -> event.function().cName(), TreeMap::new, Collectors.counting()))),
                complete);
    }

    /** Says it in half a sentence. */
    String summary() {
        long calls = byThread.values().stream()
                .flatMap(functions -> functions.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        if (calls == 0) {
            return "no other call returned meanwhile" + (complete ? "" : ", as far as the journal reaches");
        }
        return (complete ? "" : "at least ") + calls + (calls == 1 ? " call" : " calls") + " on "
                + (byThread.size() == 1 ? "another thread" : byThread.size() + " other threads")
                + " returned meanwhile";
    }

    /** Says it thread by thread. */
    List<String> lines(Map<Integer, String> threadNames) {
        return byThread.entrySet().stream()
                .map(thread -> "meanwhile on thread '"
                        + threadNames.getOrDefault(thread.getKey(), "number " + thread.getKey()) + "': "
                        + thread.getValue().entrySet().stream()
                                .map(function -> function.getKey() + " returned " + times(function.getValue()))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}
