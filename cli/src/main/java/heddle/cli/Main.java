package heddle.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code heddle} command itself: parses the command line and ends the process with the exit code. */
@Command(
        name = "heddle",
        mixinStandardHelpOptions = true,
        version = "heddle " + Main.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            PairsCommand.class,
            FuzzCommand.class,
            RatesCommand.class,
            ReplayCommand.class,
            MinimizeCommand.class,
            AdoptCommand.class,
            MutantsCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            ListCommand.class,
            BackendsCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        },
        description =
                "Judges implementations of webgpu.h: which multithreading claims they keep, and which they break.",
        footer = {"", "'heddle help COMMAND' explains one command. Begin with 'heddle doctor', then 'heddle run'."})
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
        Explanations explanations = new Explanations();
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(explanations)
                .setExecutionExceptionHandler(explanations);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing: run, pairs, fuzz, replay, minimize, adopt, mutants, export, report, list, backends,"
                        + " doctor");
    }
}
