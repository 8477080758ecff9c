package heddle.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The latches that keep calls of several threads in the order in which they were seen to follow one another: as few as say
 * the same.
 */
final class Latches {
    static final Latches NONE = new Latches();

    /** One call after another, on two threads; calls by their threads' names and their places there. */
    record Edge(String from, int earlier, String to, int later) {}

    private final IdentityHashMap<Entry, List<String>> posts = new IdentityHashMap<>();
    private final IdentityHashMap<Entry, List<String>> waits = new IdentityHashMap<>();

    private Latches() {}

    /** Returns the latches to wait for before a call. */
    List<String> before(Entry entry) {
        return waits.getOrDefault(entry, List.of());
    }

    /** Returns the latches to open after a call. */
    List<String> after(Entry entry) {
        return posts.getOrDefault(entry, List.of());
    }

    /** Makes the latches for orders among the calls of some threads, by the threads' names. */
    static Latches of(Map<String, List<Entry>> threads, Set<Edge> orders) {
        Latches latches = new Latches();
        int count = 0;
        for (Edge edge : reduced(threads, orders)) {
            String name = "l" + ++count;
            latches.posts
                    .computeIfAbsent(threads.get(edge.from()).get(edge.earlier()), same -> new ArrayList<>())
                    .add(name);
            latches.waits
                    .computeIfAbsent(threads.get(edge.to()).get(edge.later()), same -> new ArrayList<>())
                    .add(name);
        }
        return latches;
    }

    /** Returns for each call of each thread the last one of each other thread that had ended before it began. */
    static Set<Edge> seen(Map<String, List<Entry>> threads) {
        Set<Edge> edges = new HashSet<>();
        threads.forEach((to, later) -> threads.forEach((from, earlier) -> {
            for (int i = 0; !to.equals(from) && i < later.size(); i++) {
                for (int j = 0; j < earlier.size(); j++) {
                    if (earlier.get(j).endedNanos < later.get(i).beganNanos) {
                        edges.add(new Edge(from, j, to, i));
                    }
                }
            }
        }));
        return edges;
    }

    /** Leaves out orders that follow from others and from the order of each thread. */
    private static List<Edge> reduced(Map<String, List<Entry>> threads, Set<Edge> orders) {
        List<Edge> kept = new ArrayList<>();
        Map<String, List<Map<String, Integer>>> known = new HashMap<>();
        List<Map.Entry<String, Integer>> calls = new ArrayList<>();
        threads.forEach((name, entries) -> {
            for (int i = 0; i < entries.size(); i++) {
                calls.add(Map.entry(name, i));
            }
        });
        calls.sort((one, other) -> Long.compare(
                threads.get(one.getKey()).get(one.getValue()).beganNanos,
                threads.get(other.getKey()).get(other.getValue()).beganNanos));
        for (Map.Entry<String, Integer> call : calls) {
            List<Map<String, Integer>> mine = known.computeIfAbsent(call.getKey(), same -> new ArrayList<>());
            Map<String, Integer> knows = new HashMap<>(mine.isEmpty() ? Map.of() : mine.get(mine.size() - 1));
            orders.stream()
                    .filter(edge -> edge.to().equals(call.getKey()) && edge.later() == call.getValue())
                    .sorted((one, other) -> Long.compare(
                            threads.get(other.from()).get(other.earlier()).beganNanos,
                            threads.get(one.from()).get(one.earlier()).beganNanos))
                    .filter(edge -> knows.getOrDefault(edge.from(), -1) < edge.earlier())
                    .forEach(edge -> {
                        if (knows.getOrDefault(edge.from(), -1) < edge.earlier()) {
                            kept.add(edge);
                            knows.put(edge.from(), edge.earlier());
                            known.getOrDefault(edge.from(), List.of())
                                    .get(edge.earlier())
                                    .forEach((thread, index) -> knows.merge(thread, index, Math::max));
                        }
                    });
            mine.add(knows);
        }
        return kept;
    }
}
