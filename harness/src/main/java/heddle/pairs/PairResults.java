package heddle.pairs;

import heddle.results.RunSummary;
import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.util.List;

/** Everything that {@code heddle pairs} found: what the reports are written from. */
public record PairResults(RunSummary run, List<SweepResult> sweeps) {
    /** The schema of {@code pairs.json}. */
    public static final String SCHEMA = "heddle-pairs/1";

    public PairResults {
        sweeps = List.copyOf(sweeps);
    }

    /** Returns how the command ends. */
    public ExitCode exitCode() {
        List<Verdict> verdicts = sweeps.stream()
                .flatMap(sweep -> sweep.cells().stream())
                .map(CellResult::verdict)
                .toList();
        return ExitCode.of(verdicts);
    }
}
