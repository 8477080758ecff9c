package heddle.matrix;

import heddle.results.PlainText;
import java.util.List;

/**
 * Which mutant: what is known of it before any case runs.
 *
 * @param id the id of the backend that it is: {@code mutant-NAME}
 * @param family the kind of mistake
 * @param fault what it gets wrong
 * @param resembles whose style of bug that is
 * @param shows when the fault shows
 * @param profile the profile by which it is judged
 * @param clauses the ids of the clauses that it breaks, at least one
 */
public record MutantHead(
        String id, String family, String fault, String resembles, String shows, String profile, List<String> clauses) {
    public MutantHead {
        PlainText.name(id, "a mutant's id");
        PlainText.name(family, "the family of the mutant " + id);
        fault = PlainText.line(fault);
        resembles = PlainText.line(resembles);
        shows = PlainText.line(shows);
        PlainText.name(profile, "the profile of the mutant " + id);
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("the mutant " + id + " breaks no clause");
        }
    }

    /** Tells whether a case judges a clause that this mutant breaks: it is one of those that should notice. */
    public boolean isOwn(MatrixCase matrixCase) {
        return clauses.stream().anyMatch(matrixCase.clauses()::contains);
    }
}
