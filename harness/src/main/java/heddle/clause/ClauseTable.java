package heddle.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of {@code heddle list clauses}: what each clause demands, of whom, and how many cases judge it, in all and under
 * each profile.
 */
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
     * @param casesUnder how many of them can judge it under each profile
     */
    public record Row(
            ClauseId id,
            Level level,
            ProfileTerms profiles,
            String title,
            int cases,
            Map<Profile, Integer> casesUnder) {
        public Row {
            casesUnder = Collections.unmodifiableMap(new EnumMap<>(casesUnder));
            if (cases < 0) {
                throw new IllegalArgumentException("clause " + id + " cannot have " + cases + " cases");
            }
        }

        private List<String> cells() {
            return Stream.of(
                            Stream.of(id.toString(), level.name()),
                            Arrays.stream(Profile.values()).map(this::cell),
                            Stream.of(Integer.toString(cases), title))
                    .flatMap(cells -> cells)
                    .toList();
        }

        /** What the profile leaves of the clause, and how many cases judge that. */
        private String cell(Profile profile) {
            Applicability left = profiles.under(profile);
            return left.judgedAt().isEmpty()
                    ? left.shortForm()
                    : left.shortForm() + " " + casesUnder.getOrDefault(profile, 0);
        }
    }

    public ClauseTable {
        rows = List.copyOf(rows);
    }

    /**
     * Makes a table of these clauses; one that the counts do not mention has no cases.
     *
     * @param caseCounts how many cases judge each clause
     * @param underProfiles the same for what can be judged under each profile
     */
    public static ClauseTable of(
            List<Clause> clauses,
            Map<ClauseId, Integer> caseCounts,
            Map<Profile, Map<ClauseId, Integer>> underProfiles) {
        return new ClauseTable(clauses.stream()
                .map(clause -> new Row(
                        clause.id(),
                        clause.level(),
                        clause.profiles(),
                        clause.title(),
                        caseCounts.getOrDefault(clause.id(), 0),
                        countsOf(clause.id(), underProfiles)))
                .toList());
    }

    private static Map<Profile, Integer> countsOf(ClauseId id, Map<Profile, Map<ClauseId, Integer>> underProfiles) {
        Map<Profile, Integer> counts = new EnumMap<>(Profile.class);
        underProfiles.forEach((profile, byClause) -> counts.put(profile, byClause.getOrDefault(id, 0)));
        return counts;
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
