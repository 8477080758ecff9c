package heddle.jcstress;

import heddle.results.Expectation;
import heddle.results.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.annotations.Expect;

/**
 * What a test's author wrote of each outcome, in the order of writing.
 *
 * <p>Ids are taken literally: a table lists every outcome that may come, and one that it does not list is a failure,
 * not something that a pattern explains away.
 */
record OutcomeTable(Map<String, Row> rows) {
    /** What the table says of one outcome. */
    record Row(Expectation expect, String meaning) {}

    private static final Row UNLISTED = new Row(Expectation.UNLISTED, "The test's table does not list this outcome.");

    /** Reads the annotations of a test. */
    static OutcomeTable of(Class<?> test) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (org.openjdk.jcstress.annotations.Outcome outcome :
                test.getAnnotationsByType(org.openjdk.jcstress.annotations.Outcome.class)) {
            for (String id : outcome.id()) {
                if (!id.matches("[A-Za-z0-9_-]+(, [A-Za-z0-9_-]+)*")) {
                    throw new IllegalArgumentException(
                            test.getName() + " has an outcome that is no literal: '" + id + "'");
                }
                if (rows.put(id, new Row(expectation(outcome.expect()), outcome.desc())) != null) {
                    throw new IllegalArgumentException(test.getName() + " lists twice: '" + id + "'");
                }
            }
        }
        return new OutcomeTable(rows);
    }

    /** Returns a row for each outcome that was seen, the listed ones first and each with its part of all samples. */
    List<Outcome> grade(Map<String, Long> counts) {
        long samples = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> left = new TreeMap<>(counts);
        List<Outcome> graded = new ArrayList<>();
        rows.forEach((id, row) -> {
            Long count = left.remove(id);
            graded.add(Outcome.of(id, count == null ? 0 : count, samples, row.expect(), row.meaning()));
        });
        left.forEach((id, count) -> graded.add(Outcome.of(id, count, samples, UNLISTED.expect(), UNLISTED.meaning())));
        return graded;
    }

    private static Expectation expectation(Expect expect) {
        return switch (expect) {
            case ACCEPTABLE -> Expectation.ACCEPTABLE;
            case ACCEPTABLE_INTERESTING -> Expectation.INTERESTING;
            case FORBIDDEN -> Expectation.FORBIDDEN;
            case UNKNOWN -> throw new IllegalArgumentException("an outcome must be expected or forbidden");
        };
    }
}
