package heddle.cli;

import heddle.backends.mutant.Mutant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list mutants}: the faults that are planted in the reference to test the cases. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        description = "Lists the mutants of the reference: the clauses that each breaks, and how.")
final class ListMutantsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public void run() {
        Listing listing = new Listing("id", "clauses", "fault");
        for (Mutant mutant : Mutant.all()) {
            listing.add(
                    BackendIds.MUTANT + mutant.name(), String.join(",", mutant.clauses()), mutant.description());
        }
        listing.print(spec.commandLine().getOut(), json);
    }
}
