package heddle.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code heddle} command itself: parses the command line and ends the process with the exit code. */
@Command(
        name = "heddle",
        mixinStandardHelpOptions = true,
        version = "heddle 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Judges implementations of webgpu.h: which multithreading claims they keep, and which they break.")
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
