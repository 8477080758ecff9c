package heddle.cli;

import heddle.clause.ClauseCatalogue;
import heddle.run.CaseIndex;
import heddle.run.SuiteCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list cases}: everything that a run can run. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Lists the cases: how each is written, whether it is deterministic, and the clauses it judges.")
final class ListCasesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOptions selection = new CaseOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public void run() {
        Listing listing = new Listing("id", "style", "kind", "clauses", "title");
        for (SuiteCase each : selection.chosen(CaseIndex.load(ClauseCatalogue.load()))) {
            listing.add(
                    each.info().id(),
                    each.info().style().label(),
                    each.info().kind().label(),
                    String.join(",", each.info().clauses()),
                    each.info().title());
        }
        listing.print(spec.commandLine().getOut(), json);
    }
}
