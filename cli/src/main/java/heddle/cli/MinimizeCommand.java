package heddle.cli;

import heddle.fuzz.session.Replay;
import heddle.program.ProgramText;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heddle minimize}: makes a failing program smaller. */
@Command(
        name = "minimize",
        mixinStandardHelpOptions = true,
        description = "Makes a program that fails on a backend as small as it gets.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the program does not fail there",
            "1:it fails, and the smaller one was written",
            "2:wrong usage, or a program that is not legal",
            "4:a fault in Heddle itself"
        })
final class MinimizeCommand implements Callable<Integer> {
    private static final int PLAYS = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReplayOptions options = new ReplayOptions();

    @Option(names = "--seconds", paramLabel = "N", description = "How long that may take. Default: 120")
    private int seconds = 120;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the smaller one goes. Default: printed")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        return Interruption.during(spec.commandLine().getErr(), interruption -> minimize());
    }

    private int minimize() throws Exception {
        if (options.chosen().size() != 1 || seconds < 1) {
            throw new UsageProblem("minimize works on one backend, for at least a second: say --backend ID");
        }
        PrintWriter err = spec.commandLine().getErr();
        boolean failed = options.fails(err, (backend, program, replay) -> {
            Replay.Outcome outcome = replay.play(program, PLAYS);
            if (outcome.finding().isEmpty()) {
                err.println("heddle: it did not fail in " + PLAYS + " plays");
                return false;
            }
            write(ProgramText.print(replay.minimize(program, outcome, Duration.ofSeconds(seconds))));
            return true;
        });
        return (failed ? ExitCode.FAILED : ExitCode.HOLDS).code();
    }

    private void write(String text) throws IOException {
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text);
        }
    }
}
