package heddle.cli;

import heddle.clause.ClauseCatalogue;
import heddle.clause.ClauseId;
import heddle.clause.ClauseTable;
import heddle.clause.Profile;
import heddle.run.CaseIndex;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list clauses}: every claim of the contract, and how many cases judge it under each profile. */
@Command(
        name = "clauses",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the clauses: level, what each profile leaves of them with the number of cases that judge that,",
            "and how many cases judge each in all."
        })
final class ListClausesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public void run() {
        ClauseCatalogue catalogue = ClauseCatalogue.load();
        ClauseTable table = table(catalogue, CaseIndex.load(catalogue));
        PrintWriter out = spec.commandLine().getOut();
        if (!json.isSet()) {
            table.lines().forEach(out::println);
            return;
        }
        Listing listing = new Listing(Stream.of(
                        Stream.of("id", "level", "cases", "title"),
                        Arrays.stream(Profile.values()).map(Profile::id))
                .flatMap(names -> names)
                .toArray(String[]::new));
        table.rows().forEach(row -> listing.add(values(row)));
        listing.print(out, json);
    }

    private static ClauseTable table(ClauseCatalogue catalogue, CaseIndex index) {
        Map<Profile, Map<ClauseId, Integer>> underProfiles = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            underProfiles.put(profile, index.casesByClause(profile));
        }
        return ClauseTable.of(catalogue.clauses(), index.casesByClause(), underProfiles);
    }

    private static String[] values(ClauseTable.Row row) {
        return Stream.concat(
                        Stream.of(row.id().toString(), row.level().name(), Integer.toString(row.cases()), row.title()),
                        Arrays.stream(Profile.values())
                                .map(profile ->
                                        Integer.toString(row.casesUnder().getOrDefault(profile, 0))))
                .toArray(String[]::new);
    }
}
