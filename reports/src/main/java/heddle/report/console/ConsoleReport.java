package heddle.report.console;

import heddle.report.view.Amounts;
import heddle.report.view.RunView;
import heddle.report.view.Tally;
import heddle.results.BackendResult;
import heddle.results.Overhead;
import heddle.results.RunResults;
import java.nio.file.Path;

/**
 * The report that ends a run on a terminal: areas by backends, refused backends, failures, what stayed open, and the
 * sum. It is text with line feeds; whoever has the terminal prints it.
 *
 * @param colour whether to use the terminal's colours
 * @param width how many columns the terminal has
 */
public record ConsoleReport(boolean colour, int width) {
    /** The width that suits output which goes to no terminal. */
    public static final int DEFAULT_WIDTH = 100;

    /**
     * Returns the report.
     *
     * @param results the results
     * @param folder the results folder, in front of every case's folder
     */
    public String render(RunResults results, Path folder) {
        RunView view = new RunView(results);
        Ink ink = new Ink(colour);
        CaseList list = new CaseList(view, ink, width);
        NeverRan neverRan = new NeverRan(view.undecided());
        return new AreaTable(view, ink).render(width)
                + refused(results, ink)
                + list.render("Failures", view.failures(), folder)
                + list.render("Not decided", neverRan.others(), folder)
                + neverRan.render(ink)
                + new LayerList(view, ink, width).render()
                + new ProfileList(view, ink, width).render()
                + sum(view, ink);
    }

    private static String refused(RunResults results, Ink ink) {
        StringBuilder refused = new StringBuilder();
        for (BackendResult backend : results.backends()) {
            if (backend.refused() != null) {
                refused.append(refused.isEmpty() ? "\n" + ink.heading("Refused") + "\n\n" : "")
                        .append("  ")
                        .append(backend.id())
                        .append(": ")
                        .append(backend.refused())
                        .append('\n');
            }
        }
        return refused.toString();
    }

    private static String sum(RunView view, Ink ink) {
        RunResults results = view.results();
        Overhead overhead = results.overhead();
        StringBuilder sum = new StringBuilder("\n");
        sum.append(Amounts.count(results.cases().size(), "case"))
                .append(" on ")
                .append(Amounts.count(results.backends().size(), "backend"))
                .append(" in ")
                .append(Amounts.time(results.run().durationMillis()));
        String separator = ": ";
        for (var entry : Tally.of(results.cases()).counts().entrySet()) {
            sum.append(separator).append(entry.getValue()).append(' ');
            sum.append(ink.of(entry.getKey(), entry.getKey().label()));
            separator = ", ";
        }
        return sum.append("\nOverhead per case: median ")
                .append(Amounts.time(overhead.medianMillis()))
                .append(", largest ")
                .append(Amounts.time(overhead.maxMillis()))
                .append("\nExit code ")
                .append(results.exitCode().code())
                .append(": ")
                .append(results.exitCode().meaning())
                .append('\n')
                .toString();
    }
}
