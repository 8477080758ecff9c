package heddle.cli;

import heddle.matrix.KillMatrix;
import heddle.pairs.PairResults;
import heddle.report.console.ConsoleReport;
import heddle.report.console.MutantReport;
import heddle.report.console.PairsText;
import heddle.report.html.MutantsHtml;
import heddle.report.json.MutantsJson;
import heddle.report.json.PairsJson;
import heddle.report.json.ResultsJson;
import heddle.results.RunResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a command prints: results on standard output, progress and trouble on standard error. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Console(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    PrintWriter err() {
        return err;
    }

    /** Returns whether a person looks at a terminal; the launcher knows, since JDKs differ about it. */
    boolean isTerminal() {
        return Boolean.getBoolean("heddle.terminal");
    }

    /** Prints the end of a run. */
    void show(RunResults results, Path folder) throws IOException {
        if (json) {
            out.print(Files.readString(folder.resolve(ResultsJson.FILE_NAME)));
        } else {
            out.print(new ConsoleReport(isTerminal(), ConsoleReport.DEFAULT_WIDTH).render(results, folder));
        }
        out.flush();
    }

    /** Prints the end of a pair sweep. */
    void show(PairResults results, Path folder) throws IOException {
        if (json) {
            out.print(Files.readString(folder.resolve(PairsJson.FILE_NAME)));
        } else {
            out.print(new PairsText(isTerminal()).render(results));
            out.println(folder.resolve(PairsJson.FILE_NAME));
        }
        out.flush();
    }

    /** Prints the end of {@code heddle mutants}. */
    void show(KillMatrix matrix, Path folder) throws IOException {
        if (json) {
            out.print(Files.readString(folder.resolve(MutantsJson.FILE_NAME)));
        } else {
            out.print(new MutantReport(isTerminal()).render(matrix, folder.resolve(MutantsHtml.FILE_NAME)));
        }
        out.flush();
    }
}
