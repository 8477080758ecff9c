package heddle.report.console;

import heddle.report.view.Amounts;
import heddle.report.view.RunView;
import heddle.results.CaseResult;
import heddle.results.ClauseInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cases in words, one paragraph each: verdict, case, clauses, what was seen, how often, and where the rest lies. */
final class CaseList {
    /** The most paragraphs that a list shows; the page has them all. */
    static final int MAX_CASES = 40;

    private static final String INDENT = "    ";

    private final RunView view;
    private final Ink ink;
    private final int width;

    CaseList(RunView view, Ink ink, int width) {
        this.view = view;
        this.ink = ink;
        this.width = width;
    }

    /** Returns the list below a heading with its number, or nothing when it is empty. */
    String render(String heading, List<CaseResult> cases, Path folder) {
        if (cases.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("\n" + ink.heading(heading + " (" + cases.size() + ")") + "\n");
        cases.stream().limit(MAX_CASES).forEach(result -> paragraph(result, folder, list));
        if (cases.size() > MAX_CASES) {
            list.append("\n  ").append(cases.size() - MAX_CASES).append(" more in report.html\n");
        }
        return list.toString();
    }

    private void paragraph(CaseResult result, Path folder, StringBuilder list) {
        list.append("\n  ").append(ink.of(result.verdict(), result.verdict().label()));
        list.append("  ")
                .append(result.backend())
                .append("  ")
                .append(result.id())
                .append('\n');
        for (ClauseInfo clause : view.clausesOf(result)) {
            wrapped(clause.id() + " (" + view.level(clause, result.backend()) + ") " + clause.title(), list);
        }
        wrapped(result.summary(), list);
        String signal = result.detail().signal();
        wrapped(Amounts.rate(result) + (signal == null ? "" : ", ended by " + signal), list);
        if (result.folder() != null) {
            list.append(INDENT)
                    .append(ink.quiet(folder.resolve(result.folder()).toString()))
                    .append('\n');
        }
    }

    private void wrapped(String text, StringBuilder list) {
        for (String line : wrap(text, Math.max(40, width - INDENT.length()))) {
            list.append(INDENT).append(line).append('\n');
        }
    }

    /** Breaks a line between words where it can, so that none is longer than the width unless it is one word. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
