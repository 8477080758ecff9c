package heddle.cli;

import heddle.backends.mutant.Mutant;
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

    @Command(description = "Lists the mutants of the reference, with the clauses that each breaks.")
    void mutants() {
        PrintWriter out = spec.commandLine().getOut();
        for (Mutant mutant : Mutant.all()) {
            out.printf("%-34s  %s%n", "mutant-" + mutant.name(), String.join(",", mutant.clauses()));
            out.printf("    %s%n", mutant.description());
        }
    }
}
