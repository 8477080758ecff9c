package heddle.report;

import heddle.matrix.KillMatrix;
import heddle.report.file.AtomicFile;
import heddle.report.html.MutantsHtml;
import heddle.report.json.MutantsJson;
import java.io.IOException;
import java.nio.file.Path;

/** The files that {@code heddle mutants} leaves. */
public final class MutantFiles {
    private MutantFiles() {}

    /** Writes them into a folder that exists, each whole or not at all; the JSON comes first. */
    public static void write(KillMatrix matrix, Path folder) throws IOException {
        MutantsJson.write(matrix, folder.resolve(MutantsJson.FILE_NAME));
        AtomicFile.write(folder.resolve(MutantsHtml.FILE_NAME), MutantsHtml.render(matrix));
    }
}
