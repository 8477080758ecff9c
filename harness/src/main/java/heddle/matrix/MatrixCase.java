package heddle.matrix;

import heddle.results.CaseKind;
import heddle.results.PlainText;
import java.util.List;

/**
 * One column of the matrix.
 *
 * @param id the case's id, which begins with its area and a dot
 * @param clauses the ids of the clauses that it judges
 * @param kind whether one run decides it
 */
public record MatrixCase(String id, List<String> clauses, CaseKind kind) {
    public MatrixCase {
        PlainText.name(id, "a case's id");
        clauses = List.copyOf(clauses);
        if (id.indexOf('.') < 1) {
            throw new IllegalArgumentException("the case " + id + " has no area");
        }
    }

    /** Returns the area: what stands before the first dot. */
    public String area() {
        return id.substring(0, id.indexOf('.'));
    }
}
