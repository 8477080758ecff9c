package heddle.cli;

import heddle.backends.mutant.Mutant;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list mutants}: the reference with one planted fault each, which show that the cases can fail. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        description = "Lists the mutants of the reference: the clauses that each breaks, and when its fault shows.")
final class ListMutantsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public void run() {
        Listing listing = new Listing("id", "clauses", "shows", "fault");
        for (Mutant mutant : Mutant.all()) {
            listing.add(
                    BackendIds.MUTANT + mutant.name(),
                    String.join(",", mutant.clauses()),
                    mutant.shows().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    mutant.description());
        }
        listing.print(spec.commandLine().getOut(), json);
    }
}
