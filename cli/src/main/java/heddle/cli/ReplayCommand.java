package heddle.cli;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.session.Replay;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.run.BackendUnderTest;
import heddle.verdict.ExitCode;
import heddle.worker.TemporaryFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heddle replay}: plays a program file, and says how often nothing explains what came of it. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Plays a program file on the chosen backends, and judges each play.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every play is explained",
            "1:at least one is not, or the library crashed or hung",
            "2:wrong usage, or a program that is not legal",
            "4:a fault in Heddle itself"
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The program")
    private Path file = Path.of("");

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Option(names = "--times", paramLabel = "N", description = "How often it is played. Default: 100")
    private int times = 100;

    @Override
    public Integer call() throws Exception {
        return Interruption.during(spec.commandLine().getErr(), interruption -> replay());
    }

    private int replay() throws Exception {
        if (times < 1) {
            throw new UsageProblem("--times: " + times + " is not a positive number");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Preparation preparation =
                new Preparation(ClauseCatalogue.load(), Fetching.WHEN_MISSING, line -> err.println("heddle: " + line));
        Path scratch = Files.createTempDirectory("heddle-replay");
        boolean failed = false;
        try {
            for (BackendDescriptor descriptor : backends.chosen()) {
                Program program = ProgramFile.read(file, LegalProgram.Abilities.of(descriptor));
                BackendUnderTest backend = preparation.probe(
                        preparation.resolve(descriptor),
                        backends.profileOf(descriptor),
                        lines -> lines.forEach(err::println));
                Replay.Outcome outcome = Replay.on(backend, scratch).play(program, times);
                failed |= outcome.finding().isPresent();
                show(out, descriptor.id(), outcome);
            }
        } finally {
            TemporaryFolder.delete(scratch);
        }
        return (failed ? ExitCode.FAILED : ExitCode.HOLDS).code();
    }

    private static void show(PrintWriter out, String backend, Replay.Outcome outcome) {
        out.printf(
                "%s: failed %d of %d%n",
                backend, outcome.rate().failed(), outcome.rate().of());
        outcome.finding().ifPresent(finding -> {
            out.println("  " + finding.signature());
            finding.evidence().forEach(line -> out.println("  " + line));
        });
        out.flush();
    }
}
