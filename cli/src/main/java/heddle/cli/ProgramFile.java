package heddle.cli;

import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramSyntaxException;
import heddle.program.ProgramText;
import heddle.program.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs that users name on the command line. */
final class ProgramFile {
    private ProgramFile() {}

    /** Reads a program and checks that it is legal; what is wrong is told with its line and rule. */
    static Program read(Path file, LegalProgram.Abilities abilities) {
        try {
            ProgramText.Source source = ProgramText.read(Files.readString(file));
            List<Refusal> refusals = LegalProgram.refusals(source.program(), abilities);
            if (!refusals.isEmpty()) {
                Refusal first = refusals.get(0);
                throw new UsageProblem(file + ": line " + source.line(first) + ": " + first);
            }
            return source.program();
        } catch (ProgramSyntaxException e) {
            throw new UsageProblem(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UsageProblem("cannot read the program " + FileTrouble.of(file, e), e);
        }
    }
}
