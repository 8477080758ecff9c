package heddle.cli;

import heddle.backends.mutant.Mutant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list mutants}: the reference with one planted fault each, which show that the cases can fail. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        description =
                "Lists the mutants: the clauses that each breaks, when its fault shows, and whose style of bug it is.")
final class ListMutantsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public void run() {
        Listing listing = new Listing("id", "family", "clauses", "shows", "fault", "resembles");
        for (Mutant mutant : Mutant.all()) {
            listing.add(
                    BackendIds.MUTANT + mutant.name(),
                    mutant.family().label(),
                    String.join(",", mutant.clauses()),
                    mutant.shows().label(),
                    mutant.description(),
                    mutant.resembles());
        }
        listing.print(spec.commandLine().getOut(), json);
    }
}
