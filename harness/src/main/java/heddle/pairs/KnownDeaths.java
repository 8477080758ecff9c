package heddle.pairs;

import heddle.pairs.SweepRun.Failure;
import heddle.webgpu.Fn;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deaths that a function causes with no race at all, whatever it is paired with. When a few of its cells have been convicted
 * of one, the next cell that dies like it is believed at once: its runs alone would take processes and say nothing new.
 * Safe for all threads.
 */
final class KnownDeaths {
    private static final int ENOUGH = 3;

    private final Map<Fn, Map<String, Set<Cell>>> convicted = new EnumMap<>(Fn.class);

    /** Takes the result of a cell that was tried alone after it had failed. */
    synchronized void learn(Failure first, CellResult alone) {
        if (first.inOrder()
                && alone.failed() == alone.runs()
                && alone.signature().equals(first.signature())) {
            for (Fn function : functions(alone.cell())) {
                convicted
                        .computeIfAbsent(function, fn -> new HashMap<>())
                        .computeIfAbsent(first.signature(), signature -> new HashSet<>())
                        .add(alone.cell());
            }
        }
    }

    /** Returns the result of a cell that failed, if others of a function of its died so often that no more is asked. */
    synchronized Optional<CellResult> recognise(Cell cell, Failure failure) {
        if (!failure.inOrder()) {
            return Optional.empty();
        }
        return functions(cell).stream()
                .filter(function -> convicted
                                .getOrDefault(function, Map.of())
                                .getOrDefault(failure.signature(), Set.of())
                                .size()
                        >= ENOUGH)
                .findFirst()
                .map(function -> result(cell, failure, function));
    }

    private static CellResult result(Cell cell, Failure failure, Fn function) {
        String reason = failure.outcome().reason() + "; as in other cells of " + function.cName();
        return new CellResult(cell, failure.outcome().because(reason), 1, 1, failure.signature(), failure.evidence());
    }

    private static List<Fn> functions(Cell cell) {
        return List.of(cell.a(), cell.b());
    }
}
