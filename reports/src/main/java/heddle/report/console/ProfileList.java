package heddle.report.console;

import heddle.report.view.RunView;
import heddle.results.BackendResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the backends' profiles change, in words: every clause that is judged as less than it states, or not at all. */
final class ProfileList {
    private static final String INDENT = "    ";

    private final RunView view;
    private final Ink ink;
    private final int width;

    ProfileList(RunView view, Ink ink, int width) {
        this.view = view;
        this.ink = ink;
        this.width = width;
    }

    /** Returns the list below its heading, or nothing where no profile changes anything. */
    String render() {
        Map<String, List<BackendResult>> byProfile = view.results().backends().stream()
                .filter(backend -> !backend.changes().isEmpty())
                .collect(Collectors.groupingBy(BackendResult::profile, LinkedHashMap::new, Collectors.toList()));
        StringBuilder list = new StringBuilder();
        byProfile.forEach((profile, backends) -> {
            String names = backends.stream().map(BackendResult::id).collect(Collectors.joining(", "));
            list.append("\n  ").append(profile).append(" (").append(names).append(")\n");
            view.changesOf(backends.get(0))
                    .forEach((change, clauses) -> wrapped(change + ": " + String.join(", ", clauses), list));
        });
        return list.isEmpty() ? "" : "\n" + ink.heading("Clauses that profiles change") + "\n" + list;
    }

    private void wrapped(String text, StringBuilder list) {
        for (String line : CaseList.wrap(text, Math.max(40, width - INDENT.length()))) {
            list.append(INDENT).append(line).append('\n');
        }
    }
}
