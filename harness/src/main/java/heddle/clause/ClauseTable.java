package heddle.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of {@code heddle list clauses}: what each clause demands, of whom, and how many cases judge it. */
public record ClauseTable(List<Row> rows) {
    private static final List<String> HEADER = Stream.of(
                    Stream.of("clause", "level"),
                    Arrays.stream(Profile.values()).map(Profile::id),
                    Stream.of("cases", "title"))
            .flatMap(cells -> cells)
            .toList();

    /**
     * One clause.
     *
     * @param profiles what each profile leaves of it
     * @param cases how many cases judge it
     */
    public record Row(ClauseId id, Level level, ProfileTerms profiles, String title, int cases) {
        public Row {
            if (cases < 0) {
                throw new IllegalArgumentException("clause " + id + " cannot have " + cases + " cases");
            }
        }

        private List<String> cells() {
            return Stream.of(
                            Stream.of(id.toString(), level.name()),
                            Arrays.stream(Profile.values())
                                    .map(profile -> profiles.under(profile).shortForm()),
                            Stream.of(Integer.toString(cases), title))
                    .flatMap(cells -> cells)
                    .toList();
        }
    }

    public ClauseTable {
        rows = List.copyOf(rows);
    }

    /** Makes a table of these clauses; one that the counts do not mention has no cases. */
    public static ClauseTable of(List<Clause> clauses, Map<ClauseId, Integer> caseCounts) {
        return new ClauseTable(clauses.stream()
                .map(clause -> new Row(
                        clause.id(),
                        clause.level(),
                        clause.profiles(),
                        clause.title(),
                        caseCounts.getOrDefault(clause.id(), 0)))
                .toList());
    }

    /** Renders the table as lines of text, the header first, with the columns aligned. */
    public List<String> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER);
        rows.forEach(row -> table.add(row.cells()));
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> table.stream()
                        .mapToInt(cells -> cells.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        return table.stream().map(cells -> line(cells, widths)).toList();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
