package heddle.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code heddle backends}: what Heddle downloads, and how an implementation of one's own is described. */
@Command(
        name = "backends",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BackendsInstallCommand.class, BackendsVerifyCommand.class, BackendsDescribeCommand.class},
        description = "Installs and verifies the shipped backends, and explains descriptors.")
final class BackendsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
    }
}
