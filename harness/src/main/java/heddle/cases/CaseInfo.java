package heddle.cases;

import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Set;

/**
 * What is known of a case without running it.
 *
 * @param id stable: {@code area.Class.method}, or {@code area.Class} for jcstress
 * @param title what it asks, in one line
 * @param style the tool that it is written with
 * @param kind whether one run decides it
 * @param confined whether every object but the instance stays on its thread
 * @param clauses ids of the clauses that it judges; not empty
 * @param functions functions that it cannot do without
 * @param commands whether submitted command buffers must execute
 * @param className the class that holds it
 * @param methodName its method, with the index of its invocation in brackets where it is parametrised; empty for jcstress
 */
public record CaseInfo(
        String id,
        String title,
        CaseStyle style,
        CaseKind kind,
        boolean confined,
        List<String> clauses,
        Set<Fn> functions,
        boolean commands,
        String className,
        String methodName) {
    public CaseInfo {
        clauses = List.copyOf(clauses);
        functions = Set.copyOf(functions);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("a case without clauses: " + id);
        }
        if (!id.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException("not usable as a folder name: " + id);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a case without a title: " + id);
        }
    }

    /** Returns the area, which is the package that holds the case. */
    public String area() {
        return id.substring(0, id.indexOf('.'));
    }
}
