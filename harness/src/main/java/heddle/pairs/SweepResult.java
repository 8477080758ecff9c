package heddle.pairs;

import heddle.results.BackendResult;
import heddle.verdict.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a sweep found on one backend.
 *
 * @param cells every selected cell once, in the order of the table
 */
public record SweepResult(BackendResult backend, List<CellResult> cells) {
    public SweepResult {
        cells = cells.stream().sorted(Comparator.comparing(CellResult::cell)).toList();
    }

    /** Returns the cells with that verdict. */
    public long count(Verdict verdict) {
        return cells.stream().filter(c -> c.verdict() == verdict).count();
    }

    /** Returns the failing cells by what they have in common, the most frequent first. */
    public Map<String, List<CellResult>> causes() {
        Map<String, List<CellResult>> bySignature = cells.stream()
                .filter(c -> c.verdict().isFailure())
                .collect(Collectors.groupingBy(CellResult::signature));
        Map<String, List<CellResult>> sorted = new LinkedHashMap<>();
        bySignature.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<CellResult>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
