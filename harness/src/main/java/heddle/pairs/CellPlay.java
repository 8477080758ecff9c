package heddle.pairs;

import heddle.cases.Overlaps;
import heddle.verdict.Verdict;
import heddle.webgpu.UnsupportedFunctionException;
import java.time.Duration;
import java.util.List;

/** Plays one cell, first with its calls in order and then at once, and judges it. */
final class CellPlay {
    /** Where time is measured, the calls race when their code is compiled, as after the first dozens of cells of a sweep. */
    private static final Duration WARM_UP = Duration.ofMillis(500);

    private final Cell cell;
    private final Meeting.Ground ground;
    private final PairStages stages;
    private final SweepPace pace;
    private final long seed;
    private final Runnable begins;
    private final Overlaps overlaps = new Overlaps();
    private long racingSince;

    /** Prepares; {@code begins} is told when the calls no longer follow one another. */
    CellPlay(Cell cell, Meeting.Ground ground, PairStages stages, SweepPace pace, long seed, Runnable begins) {
        this.cell = cell;
        this.ground = ground;
        this.stages = stages;
        this.pace = pace;
        this.seed = seed;
        this.begins = begins;
    }

    /** Plays, and judges. */
    CellOutcome play() {
        try {
            List<String> faults = stages.ledger().faults();
            playRounds();
            stages.complaint(cell).ifPresent(complaint -> {
                throw new CellRounds.Broken(complaint);
            });
            List<String> faultsNow = stages.ledger().faults();
            if (faultsNow.size() > faults.size()) {
                throw new CellRounds.Broken("callback ledger: " + faultsNow.get(faultsNow.size() - 1));
            }
        } catch (CellRounds.Broken | AssertionError e) { // the latter: a callback that never came
            return outcome(Verdict.VIOLATION, String.valueOf(e.getMessage()));
        } catch (UnsupportedFunctionException e) {
            return outcome(Verdict.UNSUPPORTED, e.function().cName() + " is not implemented");
        } catch (IllegalStateException e) { // an example could not be prepared
            return outcome(Verdict.UNSUPPORTED, String.valueOf(e.getMessage()));
        }
        return overlaps.met() == 0
                ? outcome(Verdict.NOT_RUN, "the calls never overlapped in " + overlaps.rounds() + " rounds")
                : outcome(Verdict.PASS, "");
    }

    private void playRounds() {
        CellRounds rounds = new CellRounds(cell, ground, stages, seed);
        rounds.inOrder();
        if (pace.isSearch()) {
            rounds.warmUp(WARM_UP);
        }
        begins.run();
        racingSince = System.nanoTime();
        rounds.atOnce(pace, overlaps);
    }

    private CellOutcome outcome(Verdict verdict, String reason) {
        Duration raced = racingSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - racingSince);
        return new CellOutcome(verdict, reason, overlaps.rounds(), overlaps.met(), raced);
    }
}
