package heddle.report;

import heddle.report.console.OutcomeTables;
import heddle.report.file.AtomicFile;
import heddle.report.html.HtmlReport;
import heddle.report.json.ResultsJson;
import heddle.report.junit.JunitXml;
import heddle.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;

/** The files that a run leaves in its results folder for people and for other programs. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes them all, each whole or not at all. {@code results.json} comes first: the others can be made from it again.
     *
     * @param folder the results folder, which exists
     * @throws IOException when the disk refuses; the message is that of the file system
     */
    public static void write(RunResults results, Path folder) throws IOException {
        ResultsJson.write(results, folder.resolve(ResultsJson.FILE_NAME));
        AtomicFile.write(folder.resolve(JunitXml.FILE_NAME), JunitXml.render(results));
        AtomicFile.write(folder.resolve(HtmlReport.FILE_NAME), HtmlReport.render(results));
        String outcomes = OutcomeTables.render(results);
        if (!outcomes.isEmpty()) {
            AtomicFile.write(folder.resolve(OutcomeTables.FILE_NAME), outcomes);
        }
    }
}
