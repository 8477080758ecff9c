package heddle.report;

import heddle.pairs.PairResults;
import heddle.report.file.AtomicFile;
import heddle.report.html.PairsHtml;
import heddle.report.json.PairsJson;
import java.io.IOException;
import java.nio.file.Path;

/** The files that a pair sweep leaves in its results folder. */
public final class PairFiles {
    private PairFiles() {}

    /** Writes them all, each whole or not at all. */
    public static void write(PairResults results, Path folder) throws IOException {
        PairsJson.write(results, folder.resolve(PairsJson.FILE_NAME));
        AtomicFile.write(folder.resolve(PairsHtml.FILE_NAME), PairsHtml.render(results));
    }
}
