package heddle.report.console;

import heddle.pairs.CellResult;
import heddle.pairs.PairResults;
import heddle.pairs.SweepResult;
import heddle.report.view.Amounts;
import heddle.results.PlainText;
import heddle.verdict.Verdict;
import java.util.List;
import java.util.Map;

/** What a pair sweep says on a terminal: for each backend the causes of its failures, and how many cells came to what. */
public final class PairsText {
    private static final int MOST_CAUSES = 20;
    private static final int MOST_CELLS = 3;

    private final Ink ink;

    /** Prepares; {@code colour} says whether to use the terminal's colours. */
    public PairsText(boolean colour) {
        this.ink = new Ink(colour);
    }

    /** Returns the text, with line feeds. */
    public String render(PairResults results) {
        StringBuilder text = new StringBuilder();
        for (SweepResult sweep : results.sweeps()) {
            causes(sweep, text);
            sum(sweep, text);
        }
        return text.append("Exit code ")
                .append(results.exitCode().code())
                .append(": ")
                .append(results.exitCode().meaning())
                .append('\n')
                .toString();
    }

    private void causes(SweepResult sweep, StringBuilder text) {
        Map<String, List<CellResult>> causes = sweep.causes();
        if (!causes.isEmpty()) {
            text.append(ink.heading("Failing on " + sweep.backend().id() + ", by cause"))
                    .append("\n\n");
        }
        causes.entrySet().stream().limit(MOST_CAUSES).forEach(cause -> {
            CellResult first = cause.getValue().get(0);
            text.append("  ")
                    .append(ink.of(
                            first.verdict(), Amounts.count(cause.getValue().size(), "cell")))
                    .append("  ")
                    .append(PlainText.line(cause.getKey()))
                    .append('\n');
            cause.getValue().stream().limit(MOST_CELLS).forEach(cell -> cell(cell, text));
        });
        if (causes.size() > MOST_CAUSES) {
            text.append("  and ")
                    .append(Amounts.count(causes.size() - MOST_CAUSES, "cause"))
                    .append(" more\n");
        }
    }

    private void cell(CellResult result, StringBuilder text) {
        text.append("      ")
                .append(result.cell().a().cName())
                .append(" x ")
                .append(result.cell().b().cName())
                .append(ink.quiet(", " + result.cell().sharing().words()))
                .append(": failed ")
                .append(result.failed())
                .append(" of ")
                .append(result.runs())
                .append(" runs alone\n        ")
                .append(PlainText.line(result.outcome().reason()))
                .append('\n');
        CellResult.Reproduction c = result.c();
        if (c != null) {
            text.append("        C: ")
                    .append(c.runs().status().label())
                    .append(
                            c.runs().of() > 0
                                    ? ", " + c.runs().failed() + " of "
                                            + c.runs().of()
                                    : "")
                    .append(c.file().isEmpty() ? "" : ", " + c.file())
                    .append('\n');
        }
    }

    private void sum(SweepResult sweep, StringBuilder text) {
        text.append(text.isEmpty() ? "" : "\n")
                .append(sweep.backend().id())
                .append(": ")
                .append(Amounts.count(sweep.cells().size(), "cell"));
        String separator = ": ";
        for (Verdict verdict : Verdict.values()) {
            long count = sweep.count(verdict);
            if (count > 0) {
                text.append(separator).append(count).append(' ').append(ink.of(verdict, verdict.label()));
                separator = ", ";
            }
        }
        long samples =
                sweep.cells().stream().mapToLong(c -> c.outcome().samples()).sum();
        long overlaps =
                sweep.cells().stream().mapToLong(c -> c.outcome().overlaps()).sum();
        text.append("; ").append(overlaps).append(" of ").append(samples).append(" meetings overlapped\n");
        if (sweep.backend().refused() != null) {
            text.append("  refused: ")
                    .append(PlainText.line(sweep.backend().refused()))
                    .append('\n');
        }
    }
}
