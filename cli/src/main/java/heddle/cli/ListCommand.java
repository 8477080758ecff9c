package heddle.cli;

import heddle.clause.ClauseCatalogue;
import heddle.clause.ClauseTable;
import heddle.run.CaseIndex;
import heddle.run.SuiteCase;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list}: what there is. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists clauses, cases or backends.")
final class ListCommand {
    @Spec
    private CommandSpec spec;

    @Command(description = "Lists the clauses and how many cases judge each.")
    void clauses() {
        ClauseCatalogue catalogue = ClauseCatalogue.load();
        PrintWriter out = spec.commandLine().getOut();
        ClauseTable.of(catalogue.clauses(), CaseIndex.load(catalogue).casesByClause())
                .lines()
                .forEach(out::println);
    }

    @Command(description = "Lists the cases, with style, kind and clauses.")
    void cases() {
        PrintWriter out = spec.commandLine().getOut();
        for (SuiteCase each : CaseIndex.load(ClauseCatalogue.load()).all()) {
            out.printf(
                    "%-70s  %-8s  %-13s  %s%n",
                    each.info().id(),
                    each.info().style().label(),
                    each.info().kind().label(),
                    String.join(",", each.info().clauses()));
        }
    }
}
