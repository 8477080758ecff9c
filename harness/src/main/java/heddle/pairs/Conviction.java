package heddle.pairs;

import heddle.pairs.SweepRun.Failure;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cell that is guilty of the end of a process: the one that fails alone in a process of its own.
 *
 * <p>IMPLEMENTATION NOTES. The cell under way is tried first. Where it never fails alone, a cell before it may have left
 * damage behind: the cells before are split in halves, each is played again, and what fails there is tried alone, and so
 * on. Where nothing fails again, nobody is blamed: the cell under way stays undecided.
 */
final class Conviction {
    private final SweepRun.Runner runner;
    private final SweepPace pace;
    private final List<CellResult> results = new ArrayList<>();

    Conviction(SweepRun.Runner runner, SweepPace pace) {
        this.runner = runner;
        this.pace = pace;
    }

    /** Returns the results of the cells that were tried alone; that of the last one, which was under way, is among them. */
    List<CellResult> of(List<Cell> played, Failure first) throws IOException, InterruptedException {
        Cell last = played.get(played.size() - 1);
        CellResult alone = alone(last, played.size() == 1 ? Optional.of(first) : Optional.empty());
        results.add(alone);
        if (!alone.verdict().isFailure() && played.size() > 1) {
            List<Cell> before = played.subList(0, played.size() - 1);
            boolean found = search(before.subList(0, before.size() / 2), last)
                    || search(before.subList(before.size() / 2, before.size()), last);
            if (!found) {
                results.remove(alone);
                results.add(undecided(last, first, alone, played.size()));
            }
        }
        return results;
    }

    private boolean search(List<Cell> part, Cell last) throws IOException, InterruptedException {
        if (part.isEmpty()) {
            return false;
        }
        List<Cell> again = new ArrayList<>(part);
        again.add(last);
        SweepRun run = runner.run(again, pace);
        if (run.failure().isEmpty()) {
            return false;
        }
        Cell suspect = part.size() == 1 ? part.get(0) : again.get(run.passed());
        if (!suspect.equals(last)) {
            CellResult alone = alone(suspect, Optional.empty());
            if (alone.verdict().isFailure()) {
                results.add(alone);
                return true;
            }
        }
        return part.size() > 1
                && (search(part.subList(0, part.size() / 2), last)
                        || search(part.subList(part.size() / 2, part.size()), last));
    }

    /** Runs a cell alone; {@code known} is the failure of a run alone that was made already. */
    private CellResult alone(Cell cell, Optional<Failure> known) throws IOException, InterruptedException {
        Optional<Failure> worst = known;
        int failed = known.isPresent() ? 1 : 0;
        CellOutcome passed = CellOutcome.notRun("it never ran alone");
        for (int run = failed; run < pace.runsOfAFailure(); run++) {
            SweepRun again = runner.run(List.of(cell), pace.alone());
            Optional<Failure> failure = again.failure();
            if (failure.isPresent()) {
                failed++;
                worst = worst.filter(w -> w.verdict().compareTo(failure.get().verdict()) <= 0)
                        .or(() -> failure);
            } else {
                passed = again.outcomes().isEmpty()
                        ? again.stop().orElse(passed)
                        : again.outcomes().get(0);
            }
        }
        if (worst.isEmpty()) {
            return new CellResult(cell, passed, 0, pace.runsOfAFailure(), "", List.of());
        }
        Failure failure = worst.get();
        return new CellResult(
                cell, failure.outcome(), failed, pace.runsOfAFailure(), failure.signature(), failure.evidence());
    }

    private CellResult undecided(Cell cell, Failure first, CellResult alone, int played) {
        String reason = "a process of " + played + " cells ended here once ("
                + first.outcome().reason() + "); alone it failed in 0 of " + alone.runs()
                + " runs, and no cell before it failed again";
        CellOutcome outcome = alone.outcome().judged(Verdict.UNKNOWN).because(reason);
        return new CellResult(cell, outcome, 0, alone.runs(), first.signature(), first.evidence());
    }
}
