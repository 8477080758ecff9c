package heddle.cli;

import heddle.pairs.Cell;
import heddle.pairs.CellOutcome;
import heddle.pairs.CellResult;
import heddle.pairs.SweepResult;
import heddle.results.BackendResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pair sweep has found so far, and the results that follow if it ends here. Used by one thread at a time. */
final class PairFindings {
    private final List<Cell> planned;
    private final Map<String, BackendResult> backends = new LinkedHashMap<>();
    private final Map<String, Map<Cell, CellResult>> found = new HashMap<>();

    /** Begins with nothing found; each of the planned cells is due on each backend. */
    PairFindings(List<Cell> planned) {
        this.planned = List.copyOf(planned);
    }

    /** Takes what is known of a backend, in place of what was known before. */
    void describe(BackendResult backend) {
        backends.put(backend.id(), backend);
    }

    /** Takes the result of a cell, in place of what was known before; returns whether it is the first. */
    boolean add(String backend, CellResult result) {
        return found.computeIfAbsent(backend, id -> new HashMap<>()).put(result.cell(), result) == null;
    }

    /** Returns the cells that have failed on a backend so far. */
    List<CellResult> failing(String backend) {
        return found.getOrDefault(backend, Map.of()).values().stream()
                .filter(result -> result.verdict().isFailure())
                .sorted(Comparator.comparing(CellResult::cell))
                .toList();
    }

    /** Returns the results as they stand: a planned cell without one counts as not run. */
    List<SweepResult> sweeps() {
        List<SweepResult> sweeps = new ArrayList<>();
        for (BackendResult backend : backends.values()) {
            String reason = backend.refused() == null ? "the sweep ended before it" : backend.refused();
            CellOutcome notRun = CellOutcome.notRun(reason);
            Map<Cell, CellResult> have = found.getOrDefault(backend.id(), Map.of());
            sweeps.add(new SweepResult(
                    backend,
                    planned.stream()
                            .map(cell -> have.getOrDefault(cell, CellResult.of(cell, notRun)))
                            .toList()));
        }
        return sweeps;
    }
}
