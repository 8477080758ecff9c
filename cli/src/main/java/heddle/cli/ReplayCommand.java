package heddle.cli;

import heddle.fuzz.session.Replay;
import heddle.verdict.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private ReplayOptions options = new ReplayOptions();

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
        CommandLine line = spec.commandLine();
        boolean failed = options.fails(line.getErr(), (backend, program, replay) -> {
            Replay.Outcome outcome = replay.play(program, times);
            show(line.getOut(), backend, outcome);
            return outcome.finding().isPresent();
        });
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
