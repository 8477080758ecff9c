package heddle.results;

import java.util.List;

/**
 * Which case, on which backend: what is known before it runs.
 *
 * @param id the case's stable id, unique on its backend
 * @param backend the id of the backend
 * @param clauses the ids of the clauses that it judges, at least one
 * @param title what it shows, as one sentence
 * @param style how it is written
 * @param kind whether one run decides it
 */
public record CaseHead(String id, String backend, List<String> clauses, String title, CaseStyle style, CaseKind kind) {
    public CaseHead {
        PlainText.name(id, "a case's id");
        PlainText.name(backend, "a case's backend");
        title = PlainText.line(title);
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("the case " + id + " judges no clause");
        }
        for (String clause : clauses) {
            PlainText.name(clause, "a clause of the case " + id);
        }
        if (clauses.stream().distinct().count() < clauses.size()) {
            throw new IllegalArgumentException("the case " + id + " names a clause twice: " + clauses);
        }
    }
}
