package heddle.report.console;

import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.Outcome;
import heddle.results.RunResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each jcstress test came to on each backend, as the comments of their classes have it: the outcomes that were seen
 * with their samples, their share and what the test expects; or why there are none.
 */
public final class OutcomeTables {
    /** The name of the file. */
    public static final String FILE_NAME = "outcomes.txt";

    private static final String MUTANT = "mutant-";
    private static final int LONGEST_REASON = 60;
    private static final int COLUMNS = 5;

    private OutcomeTables() {}

    /** Returns the tables, a paragraph each below the id of its case; empty where no jcstress test was selected. */
    public static String render(RunResults results) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (CaseResult result : results.cases()) {
            if (result.head().style() == CaseStyle.JCSTRESS) {
                tables.computeIfAbsent(result.id(), id -> new ArrayList<>()).addAll(rows(result));
            }
        }
        return tables.entrySet().stream()
                .map(table -> table.getKey() + "\n" + aligned(table.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rows(CaseResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : result.detail().outcomes()) {
            if (outcome.count() > 0) {
                rows.add(List.of(
                        name(result, rows),
                        outcome.id(),
                        String.format(Locale.ROOT, "%,d", outcome.count()),
                        String.format(Locale.ROOT, "%.2f%%", 100 * outcome.share()),
                        outcome.expect().label()));
            }
        }
        if (rows.isEmpty() || (result.verdict().isFailure() && !explains(result))) {
            rows.add(List.of(name(result, rows), why(result)));
        }
        return rows;
    }

    /** The name of the backend is on its first row only. */
    private static String name(CaseResult result, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            return "";
        }
        String id = result.backend();
        return id.startsWith(MUTANT) ? "mutant: " + id.substring(MUTANT.length()) : id;
    }

    private static boolean explains(CaseResult result) {
        return result.detail().outcomes().stream().anyMatch(Outcome::isFailure);
    }

    private static String why(CaseResult result) {
        String words = result.verdict().label().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String verdict = "(" + words.toLowerCase(Locale.ROOT) + ")";
        return switch (result.verdict()) {
            case UNSUPPORTED, NOT_APPLICABLE -> verdict;
            case PASS, VIOLATION, CRASH, HANG, UNKNOWN, NOT_RUN, WAIVED -> {
                String reason = result.summary();
                yield verdict + "  "
                        + (reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "..." : reason);
            }
        };
    }

    private static String aligned(List<List<String>> rows) {
        int[] widths = IntStream.range(0, COLUMNS)
                .map(column -> rows.stream()
                        .filter(row -> row.size() == COLUMNS || column == 0)
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(padded(row.get(0), widths[0]));
        for (int column = 1; column < row.size(); column++) {
            String cell = row.get(column);
            boolean number = column == 2 || column == 3;
            line.append("  ")
                    .append(number ? " ".repeat(widths[column] - cell.length()) + cell : padded(cell, widths[column]));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }
}
