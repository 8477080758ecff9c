package heddle.report.console;

import heddle.matrix.Fate;
import heddle.matrix.KillMatrix;
import heddle.matrix.MatrixCase;
import heddle.matrix.MutantResult;
import heddle.report.view.Amounts;
import heddle.verdict.Verdict;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * What ends {@code heddle mutants} on a terminal: families with their kills, who lived, which cases killed nothing, and
 * the score.
 *
 * @param colour whether to use the terminal's colours
 */
public record MutantReport(boolean colour) {
    private static final int MOST_CASES = 40;

    /**
     * Returns the report.
     *
     * @param page where the whole matrix can be read
     */
    public String render(KillMatrix matrix, Path page) {
        Ink ink = new Ink(colour);
        StringBuilder text = new StringBuilder();
        families(matrix, ink, text);
        alive(matrix, Fate.SURVIVED, "Survivors", ink, text);
        alive(matrix, Fate.UNDECIDED, "Undecided", ink, text);
        int notRun = matrix.of(Fate.NOT_RUN).size();
        if (notRun > 0) {
            text.append("\nNothing ran on ")
                    .append(Amounts.count(notRun, "mutant"))
                    .append(".\n");
        }
        if (matrix.isWhole()) { // of a part of the mutants it would say nothing that a case kills none
            toothless(matrix.toothless(), ink, text);
        }
        return text.append(sum(matrix, page)).toString();
    }

    private static void families(KillMatrix matrix, Ink ink, StringBuilder text) {
        LinkedHashSet<String> families = new LinkedHashSet<>();
        matrix.mutants().forEach(mutant -> families.add(mutant.head().family()));
        int width = families.stream().mapToInt(String::length).max().orElse(0);
        text.append(ink.quiet(" ".repeat(width) + "  mutants  killed  kills  slowest first kill"))
                .append('\n');
        for (String family : families) {
            List<MutantResult> members = matrix.mutants().stream()
                    .filter(mutant -> mutant.head().family().equals(family))
                    .toList();
            long killed =
                    members.stream().filter(m -> matrix.fate(m) == Fate.KILLED).count();
            long kills = members.stream().mapToLong(m -> m.kills().size()).sum();
            long slowest = members.stream()
                    .flatMapToLong(m -> m.firstKillMillis().stream())
                    .max()
                    .orElse(0);
            text.append(String.format(
                    Locale.ROOT,
                    "%-" + Math.max(1, width) + "s  %7d  %6d  %5d  %s\n",
                    family,
                    members.size(),
                    killed,
                    kills,
                    killed == 0 ? "-" : Amounts.time(slowest)));
        }
    }

    private static void alive(KillMatrix matrix, Fate fate, String heading, Ink ink, StringBuilder text) {
        List<MutantResult> alive = matrix.of(fate);
        if (!alive.isEmpty()) {
            text.append('\n')
                    .append(ink.heading(heading + " (" + alive.size() + ")"))
                    .append('\n');
            Verdict tone = fate == Fate.SURVIVED ? Verdict.VIOLATION : Verdict.UNKNOWN;
            for (MutantResult mutant : alive) {
                text.append("  ")
                        .append(ink.of(tone, mutant.id()))
                        .append("  shows ")
                        .append(mutant.head().shows())
                        .append(", breaks ")
                        .append(String.join(", ", mutant.head().clauses()))
                        .append("\n    ")
                        .append(mutant.head().fault())
                        .append('\n');
            }
        }
    }

    private static void toothless(List<MatrixCase> cases, Ink ink, StringBuilder text) {
        if (!cases.isEmpty()) {
            text.append('\n')
                    .append(ink.heading("Cases that kill no mutant (" + cases.size() + ")"))
                    .append('\n');
            cases.stream()
                    .limit(MOST_CASES)
                    .forEach(each -> text.append("  ").append(each.id()).append('\n'));
            if (cases.size() > MOST_CASES) {
                text.append("  ").append(cases.size() - MOST_CASES).append(" more\n");
            }
        }
    }

    private static String sum(KillMatrix matrix, Path page) {
        int killed = matrix.of(Fate.KILLED).size();
        return "\nScore " + Amounts.percent(matrix.score()) + ": " + killed + " of "
                + Amounts.count(matrix.mutants().size(), "mutant") + " killed by "
                + Amounts.count(matrix.cases().size(), "case") + " in "
                + Amounts.time(matrix.run().durationMillis()) + "\nMatrix: " + page + "\nExit code "
                + matrix.exitCode().code() + ": " + meaning(matrix) + "\n";
    }

    private static String meaning(KillMatrix matrix) {
        return switch (matrix.exitCode()) {
            case HOLDS -> "every mutant was killed";
            case FAILED -> "at least one mutant survived";
            case INCOMPLETE -> "incomplete: something did not run or could not be decided";
            case USAGE, FAULT -> matrix.exitCode().meaning();
        };
    }
}
