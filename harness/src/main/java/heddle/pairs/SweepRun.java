package heddle.pairs;

import heddle.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One process of a sweep, ended.
 *
 * @param outcomes of the cells that it finished, in their order; the last one may be a failure
 * @param death how the library ended it, with the cell behind those; nothing when it ended by itself
 * @param stop why it went no further, although it lived and no cell failed
 */
record SweepRun(List<CellOutcome> outcomes, Optional<Failure> death, Optional<CellOutcome> stop) {
    SweepRun {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What came of a cell, with what groups it with others of the same cause.
     *
     * @param inOrder whether the calls had only followed one another so far, and not raced
     * @param signature the verdict with the top native frames, or with the panic's or the error's text
     * @param evidence what the process left: its last words, its stacks, the end of its history
     */
    record Failure(CellOutcome outcome, boolean inOrder, String signature, List<String> evidence) {
        Failure {
            evidence = List.copyOf(evidence);
            if (!outcome.verdict().isFailure()) {
                throw new IllegalArgumentException("no failure: " + outcome);
            }
        }

        Verdict verdict() {
            return outcome.verdict();
        }
    }

    /** Starts one process and waits for its end; tests replace it. */
    @FunctionalInterface
    interface Runner {
        /** Plays these cells in order, until one fails. Safe for several threads. */
        SweepRun run(List<Cell> cells, SweepPace pace) throws IOException, InterruptedException;
    }

    /** Returns how many cells the process passed without a failure, from the first on. */
    int passed() {
        boolean failed = !outcomes.isEmpty()
                && outcomes.get(outcomes.size() - 1).verdict().isFailure();
        return failed ? outcomes.size() - 1 : outcomes.size();
    }

    /** Returns what ended the process: a failed cell that it lived through, or its death. */
    Optional<Failure> failure() {
        if (death.isPresent() || passed() == outcomes.size()) {
            return death;
        }
        CellOutcome failed = outcomes.get(outcomes.size() - 1);
        return Optional.of(new Failure(failed, false, Signatures.of(failed), List.of()));
    }
}
