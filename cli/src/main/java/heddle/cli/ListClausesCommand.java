package heddle.cli;

import heddle.clause.ClauseCatalogue;
import heddle.clause.ClauseTable;
import heddle.run.CaseIndex;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list clauses}: every claim of the contract, and how many cases judge it. */
@Command(
        name = "clauses",
        mixinStandardHelpOptions = true,
        description = "Lists the clauses: level, what each profile leaves of them, and how many cases judge each.")
final class ListClausesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public void run() {
        ClauseCatalogue catalogue = ClauseCatalogue.load();
        ClauseTable table =
                ClauseTable.of(catalogue.clauses(), CaseIndex.load(catalogue).casesByClause());
        PrintWriter out = spec.commandLine().getOut();
        if (!json.isSet()) {
            table.lines().forEach(out::println);
            return;
        }
        Listing listing = new Listing("id", "level", "cases", "title");
        for (ClauseTable.Row row : table.rows()) {
            listing.add(row.id().toString(), row.level().name(), Integer.toString(row.cases()), row.title());
        }
        listing.print(out, json);
    }
}
