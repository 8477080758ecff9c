package heddle.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code heddle list}: what there is to choose from. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            ListClausesCommand.class,
            ListCasesCommand.class,
            ListBackendsCommand.class,
            ListMutantsCommand.class
        },
        description = "Lists what there is to choose from.")
final class ListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "list what? " + String.join(", ", spec.subcommands().keySet()));
    }
}
