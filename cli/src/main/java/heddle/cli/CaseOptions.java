package heddle.cli;

import heddle.run.CaseIndex;
import heddle.run.SuiteCase;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that choose cases. */
final class CaseOptions {
    @Option(
            names = "--clause",
            split = ",",
            paramLabel = "GLOB",
            description = "Only cases that judge these clauses: ERR-*")
    private List<String> clauses = new ArrayList<>();

    @Option(names = "--case", split = ",", paramLabel = "GLOB", description = "Only these cases: errors.*")
    private List<String> cases = new ArrayList<>();

    /** Returns the chosen cases; a glob that matches nothing is the user's mistake. */
    List<SuiteCase> chosen(CaseIndex index) {
        try {
            return index.select(clauses, cases);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(e.getMessage() == null ? "bad selection" : e.getMessage(), e);
        }
    }

    /** Returns whether the user named some. */
    boolean areGiven() {
        return !clauses.isEmpty() || !cases.isEmpty();
    }

    /** Returns the options as words, for the record of the run. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        clauses.forEach(glob -> words.addAll(List.of("--clause", glob)));
        cases.forEach(glob -> words.addAll(List.of("--case", glob)));
        return words;
    }
}
