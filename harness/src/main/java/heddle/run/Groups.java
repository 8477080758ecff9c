package heddle.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How cases are divided among processes. */
final class Groups {
    /** The clause of deadlocks. */
    private static final String DEADLOCK = "TS-7";

    private Groups() {}

    /**
     * Divides cases into groups of one backend, suite and style each, at most {@code mostCases} to a group, and so that as many
     * processes as there are have something to do. Cases are dealt out like cards: those of one subject take alike long. The
     * kinds of groups come in turn, so that the backend whose cases take longest does not begin last. An engine takes long to
     * start, so that no process should need two. Cases that look for deadlocks come first: a hang takes longest to be sure
     * of, and to see again.
     */
    static List<List<Tally>> of(List<Tally> cases, int mostCases, int processes) {
        int share = (cases.size() + processes - 1) / processes;
        int size = Math.max(1, Math.min(mostCases, share));
        Map<String, List<Tally>> alike = cases.stream()
                .sorted(Comparator.comparing(each -> !mayHang(each)))
                .collect(Collectors.groupingBy(Groups::kind, TreeMap::new, Collectors.toList()));
        List<List<List<Tally>>> hands = alike.values().stream()
                .map(each -> dealt(each, (each.size() + size - 1) / size))
                .toList();
        int most = hands.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(i -> hands.stream().filter(hand -> i < hand.size()).map(hand -> hand.get(i)))
                .toList();
    }

    private static boolean mayHang(Tally each) {
        return each.suiteCase().info().clauses().contains(DEADLOCK);
    }

    /** Returns what the cases of one process have in common. */
    static String kind(Tally each) {
        return each.backend().id() + " " + each.suiteCase().suite() + " "
                + each.suiteCase().info().style();
    }

    private static List<List<Tally>> dealt(List<Tally> cases, int hands) {
        return IntStream.range(0, hands)
                .mapToObj(hand -> IntStream.iterate(hand, i -> i < cases.size(), i -> i + hands)
                        .mapToObj(cases::get)
                        .toList())
                .toList();
    }
}
