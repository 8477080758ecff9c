package heddle.cli;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.session.Replay;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.run.BackendUnderTest;
import heddle.worker.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The program file and the backends of a command that plays it again. */
final class ReplayOptions {
    @Parameters(paramLabel = "FILE", description = "The program")
    private Path file = Path.of("");

    @Mixin
    private BackendOptions backends = new BackendOptions();

    /** What a command does with its program on one backend; returns whether the program failed there. */
    @FunctionalInterface
    interface Action {
        boolean fails(String backend, Program program, Replay replay) throws IOException, InterruptedException;
    }

    /** Returns the chosen backends. */
    List<BackendDescriptor> chosen() {
        return backends.chosen();
    }

    /** Acts on one chosen backend after the other; returns whether the program failed on any. */
    boolean fails(PrintWriter err, Action action) throws IOException, InterruptedException {
        Preparation preparation =
                new Preparation(ClauseCatalogue.load(), Fetching.WHEN_MISSING, line -> err.println("heddle: " + line));
        Path scratch = Files.createTempDirectory("heddle-replay");
        boolean failed = false;
        try {
            for (BackendDescriptor descriptor : chosen()) {
                Program program = ProgramFile.read(file, LegalProgram.Abilities.of(descriptor));
                BackendUnderTest backend = preparation.probe(
                        preparation.resolve(descriptor),
                        backends.profileOf(descriptor),
                        lines -> lines.forEach(err::println));
                failed |= action.fails(descriptor.id(), program, Replay.on(backend, scratch));
            }
        } finally {
            TemporaryFolder.delete(scratch);
        }
        return failed;
    }
}
