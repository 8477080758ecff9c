package heddle.cli;

import heddle.backends.artifact.SetupProblem;
import heddle.descriptor.DescriptorProblem;
import heddle.verdict.ExitCode;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code heddle} command itself: parses the command line and ends the process with the exit code. */
@Command(
        name = "heddle",
        mixinStandardHelpOptions = true,
        version = "heddle " + Main.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, ListCommand.class},
        description =
                "Judges implementations of webgpu.h: which multithreading claims they keep, and which they break.")
public final class Main implements Runnable {
    /** The version that results name. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    /** Turns what a command throws into a line for its user and an exit code; only Heddle's own faults show a stack. */
    private static int explain(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof SetupProblem problem) {
            err.println("heddle: " + problem.getMessage());
            err.println("        " + problem.remedy());
            return ExitCode.USAGE.code();
        }
        if (thrown instanceof DescriptorProblem || thrown instanceof UsageProblem) {
            err.println("heddle: " + thrown.getMessage());
            return ExitCode.USAGE.code();
        }
        err.println("heddle: a fault in Heddle itself, please report it:");
        thrown.printStackTrace(err);
        return ExitCode.FAULT.code();
    }
}
