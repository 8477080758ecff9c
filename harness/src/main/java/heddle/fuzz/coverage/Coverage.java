package heddle.fuzz.coverage;

import heddle.program.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** How often each cell was covered. There are as many as functions can meet, and no more. Used by one thread. */
public final class Coverage {
    private static final int MOST = 100_000_000;
    private static final int RARE = 4;
    private static final int MOST_MISSES = 2;

    /**
     * What a program brought about.
     *
     * @param fresh cells that had never been covered
     * @param misses what nearly met, and has met rarely or never
     */
    record Gain(Set<Cell> fresh, List<NearMiss> misses) {}

    private final Map<Cell, Integer> counts = new HashMap<>();

    /** Returns how many cells are covered. */
    public int cells() {
        return counts.size();
    }

    int count(Cell cell) {
        return counts.getOrDefault(cell, 0);
    }

    void each(ObjIntConsumer<Cell> listener) {
        counts.forEach(listener::accept);
    }

    void set(Cell cell, int count) {
        counts.put(cell, count);
    }

    /** Counts what met in the plays of a program. */
    Gain count(Encounters encounters, List<Trace> plays) {
        Set<Cell> fresh = new LinkedHashSet<>();
        List<NearMiss> misses = new ArrayList<>();
        for (Trace play : plays) {
            encounters.each(play, (cell, miss) -> {
                int before = counts.merge(cell, 1, Coverage::sum) - 1;
                if (before == 0) {
                    fresh.add(cell);
                }
                if (miss.isPresent() && misses.size() < MOST_MISSES && isRare(cell)) {
                    misses.add(miss.get());
                }
            });
        }
        return new Gain(fresh, misses);
    }

    private static int sum(int one, int other) {
        return Math.min(MOST, one + other);
    }

    /** Returns whether the calls that nearly met in a cell have hardly met at once. */
    private boolean isRare(Cell near) {
        int met = 0;
        for (Meeting meeting : List.of(Meeting.ACROSS, Meeting.INSIDE)) {
            met += count(new Cell(near.a(), near.aCallsBack(), near.b(), near.bCallsBack(), near.relation(), meeting));
        }
        return met < RARE;
    }
}
