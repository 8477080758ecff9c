package heddle.report.console;

import heddle.results.CaseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cases that never ran, many of one backend for one reason: a refused backend or an interrupted run leaves dozens, of which
 * a list would say nothing more than their number does.
 */
final class NeverRan {
    /** As many of one reason are still listed one by one. */
    private static final int LISTED = 4;

    private record Reason(String backend, String summary) {
        static Reason of(CaseResult result) {
            return new Reason(result.backend(), result.summary());
        }
    }

    private final List<CaseResult> undecided;
    private final Map<Reason, Long> crowds;

    NeverRan(List<CaseResult> undecided) {
        this.undecided = undecided;
        this.crowds = undecided.stream()
                .filter(result -> result.runs().of() == 0)
                .collect(Collectors.groupingBy(Reason::of, LinkedHashMap::new, Collectors.counting()));
        crowds.values().removeIf(count -> count <= LISTED);
    }

    /** Returns the undecided cases that are to be listed one by one. */
    List<CaseResult> others() {
        return undecided.stream()
                .filter(result -> result.runs().of() > 0 || !crowds.containsKey(Reason.of(result)))
                .toList();
    }

    /** Returns a line for each reason, under a heading; nothing when all are listed. */
    String render(Ink ink) {
        StringBuilder text = new StringBuilder();
        crowds.forEach((reason, count) -> text.append(text.isEmpty() ? "\n" + ink.heading("Never ran") + "\n\n" : "")
                .append("  ")
                .append(count)
                .append(" cases on ")
                .append(reason.backend())
                .append(": ")
                .append(reason.summary())
                .append('\n'));
        return text.toString();
    }
}
