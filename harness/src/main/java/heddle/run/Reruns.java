package heddle.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases that are to run again, until enough of them are alike to fill a process: few, since those that failed may meddle with
 * each other, and fewer that take long, so that the last process of a run is not one that waits in vain again and again. For
 * several threads.
 */
final class Reruns {
    /** No more is added to what takes so long. */
    private static final long FULL_MILLIS = 8_000;
    /** What takes so long should not begin last. */
    private static final long LONG_MILLIS = 3_000;

    private final int most;
    private final Map<String, List<Tally>> gathered = new LinkedHashMap<>();

    /** Gathers at most so many to a process. */
    Reruns(int most) {
        this.most = most;
    }

    /** Adds cases; returns the groups that can run now: the full ones, and each that needs a process of its own. */
    synchronized List<List<Tally>> add(List<Tally> cases) {
        List<List<Tally>> ready = new ArrayList<>();
        for (Tally each : cases) {
            if (each.needsAProcessOfItsOwn()) {
                ready.add(List.of(each));
                continue;
            }
            String kind = Groups.kind(each);
            List<Tally> alike = gathered.computeIfAbsent(kind, k -> new ArrayList<>());
            alike.add(each);
            if (alike.size() == most || millis(alike) >= FULL_MILLIS) {
                ready.add(gathered.remove(kind));
            }
        }
        return ready;
    }

    /** Returns the groups that are not full, when nothing will fill them soon. */
    synchronized List<List<Tally>> rest() {
        List<List<Tally>> rest = List.copyOf(gathered.values());
        gathered.clear();
        return rest;
    }

    /** Tells whether a process with these cases takes long enough to begin before others, if they take as long as before. */
    static boolean areLong(List<Tally> cases) {
        return millis(cases) >= LONG_MILLIS;
    }

    private static long millis(List<Tally> cases) {
        return cases.stream().mapToLong(Tally::firstMillis).sum();
    }
}
