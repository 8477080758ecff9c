package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.FindingText;
import heddle.program.Program;
import heddle.program.ProgramText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files in the folder of a finding. */
public final class FindingFiles {
    public static final String FINDING = "finding.txt";
    public static final String SMALLEST = "smallest.program";
    public static final String ORIGINAL = "original.program";
    public static final String C = "program.c";

    private static final String HISTORY = "history.txt";
    private static final String PICTURE = "picture.svg";

    private FindingFiles() {}

    /** Writes all but the C file, into a folder that is made if there is none. */
    public static void write(FuzzFinding finding, Path folder) throws IOException {
        write(finding.original(), finding.finding(), folder);
        Files.writeString(folder.resolve(SMALLEST), ProgramText.print(finding.program()));
        if (finding.play().isPresent()) {
            Files.write(folder.resolve(HISTORY), finding.play().get().history());
            Files.writeString(folder.resolve(PICTURE), finding.play().get().picture());
        }
    }

    /** Writes what there is of a failure that did not come again. */
    public static void write(Program original, Finding finding, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ORIGINAL), ProgramText.print(original));
        Files.write(folder.resolve(FINDING), FindingText.lines(finding));
    }
}
