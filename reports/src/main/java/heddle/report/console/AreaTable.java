package heddle.report.console;

import heddle.report.view.RunView;
import heddle.report.view.Tally;
import heddle.results.BackendResult;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The table of areas by backends: for each cell how many cases passed, failed and had nothing to judge, and the worst
 * verdict. Backends that do not fit beside the others follow below them.
 */
final class AreaTable {
    private static final String GAP = "   ";

    private record Column(String title, ToIntFunction<Tally> number) {}

    private final RunView view;
    private final Ink ink;
    private final List<Column> columns = new ArrayList<>();
    private final int areaWidth;
    private final int verdictWidth;

    AreaTable(RunView view, Ink ink) {
        this.view = view;
        this.ink = ink;
        Tally all = Tally.of(view.results().cases());
        columns.add(new Column("pass", Tally::passed));
        columns.add(new Column("fail", Tally::failed));
        columns.add(new Column("unsup", Tally::notJudged));
        if (all.undecided() > 0) {
            columns.add(new Column("open", Tally::undecided));
        }
        if (all.waived() > 0) {
            columns.add(new Column("waived", Tally::waived));
        }
        areaWidth = Math.max("area".length(), longest(view.areas()));
        verdictWidth = Math.max("worst".length(), longest(worstLabels()));
    }

    /** Returns the table for a terminal of that many columns, its lines ended. */
    String render(int width) {
        List<BackendResult> backends = view.results().backends().stream()
                .filter(backend -> backend.refused() == null)
                .toList();
        int beside = Math.max(1, (width - areaWidth) / (GAP.length() + cellWidth()));
        StringBuilder table = new StringBuilder();
        for (int first = 0; first < backends.size(); first += beside) {
            table.append(first == 0 ? "" : "\n");
            part(backends.subList(first, Math.min(backends.size(), first + beside)), table);
        }
        return table.toString();
    }

    private void part(List<BackendResult> backends, StringBuilder table) {
        List<String> names = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<String> totals = new ArrayList<>();
        for (BackendResult backend : backends) {
            names.add(ink.heading(fit(backend.id(), cellWidth())));
            titles.add(ink.quiet(titles()));
            totals.add(cell(view.tally(backend)));
        }
        row("", names, table);
        row("area", titles, table);
        for (String area : view.areas()) {
            row(area, backends.stream().map(b -> cell(view.tally(area, b))).toList(), table);
        }
        row("cases", totals, table);
    }

    private void row(String head, List<String> cells, StringBuilder table) {
        String line = pad(head, areaWidth) + GAP + String.join(GAP, cells);
        table.append(line.stripTrailing()).append('\n');
    }

    private String titles() {
        StringBuilder titles = new StringBuilder();
        columns.forEach(column -> titles.append(column.title()).append(' '));
        return titles.append(pad("worst", verdictWidth)).toString();
    }

    private String cell(Tally tally) {
        StringBuilder cell = new StringBuilder();
        for (Column column : columns) {
            int number = column.number().applyAsInt(tally);
            String shown = number == 0 ? "." : Integer.toString(number);
            cell.append(" ".repeat(Math.max(0, column.title().length() - shown.length())))
                    .append(shown)
                    .append(' ');
        }
        Optional<Verdict> worst = tally.worst();
        return cell
                + worst.map(verdict -> ink.of(verdict, pad(verdict.label(), verdictWidth)))
                        .orElse(pad("", verdictWidth));
    }

    private List<String> worstLabels() {
        return view.results().backends().stream()
                .flatMap(backend -> view.areas().stream().map(area -> view.tally(area, backend)))
                .flatMap(tally -> tally.worst().stream())
                .map(Verdict::label)
                .toList();
    }

    private int cellWidth() {
        return columns.stream().mapToInt(column -> column.title().length() + 1).sum() + verdictWidth;
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String fit(String text, int width) {
        return text.length() <= width ? pad(text, width) : text.substring(0, width - 1) + "~";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
