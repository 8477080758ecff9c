package heddle.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.pairs.SweepRun.Failure;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SweepTest {
    private static final SweepPace PACE = new SweepPace(4, 1, Duration.ofMillis(10), 3, 20);
    private static final CellOutcome PASS = new CellOutcome(Verdict.PASS, "", 4, 2, Duration.ofMillis(1));

    private final List<Cell> cells = Arrays.stream(Fn.values())
            .limit(50)
            .map(fn -> new Cell(fn, fn, Sharing.INSTANCE, false))
            .toList();
    private final Map<Cell, CellResult> results = new HashMap<>();
    private final AtomicInteger processes = new AtomicInteger();

    @Test
    void cell_thatKillsItsProcess_isConvictedAloneAndTheOthersPass() throws Exception {
        Cell guilty = cells.get(7);

        sweep((played, alone) -> played.indexOf(guilty), 2);

        assertThat(results).hasSize(cells.size());
        assertThat(results.get(guilty).verdict()).isEqualTo(Verdict.CRASH);
        assertThat(results.get(guilty).failed()).isEqualTo(3);
        assertThat(passed()).isEqualTo(cells.size() - 1);
    }

    @Test
    void cell_thatOnlySufferedFromOneBefore_isNotBlamed() throws Exception {
        Cell guilty = cells.get(3);
        Cell victim = cells.get(9);

        sweep(
                (played, alone) -> alone
                        ? played.indexOf(guilty)
                        : played.contains(guilty) ? Math.max(played.indexOf(victim), played.indexOf(guilty)) : -1,
                1);

        assertThat(results.get(victim).verdict()).isEqualTo(Verdict.PASS);
        assertThat(results.get(guilty).verdict()).isEqualTo(Verdict.CRASH);
    }

    @Test
    void death_thatNeverComesAgain_leavesTheCellUndecided() throws Exception {
        Cell unlucky = cells.get(11);

        sweep((played, alone) -> processes.get() == 1 ? played.indexOf(unlucky) : -1, 1);

        assertThat(results.get(unlucky).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(results.get(unlucky).outcome().reason()).contains("0 of 3 runs");
        assertThat(passed()).isEqualTo(cells.size() - 1);
    }

    @Test
    void cells_thatNeverMet_arePlayedOnceMore() throws Exception {
        Cell slow = cells.get(5);
        Map<Cell, Integer> played = new HashMap<>();
        Sweep sweep = new Sweep(
                (batch, pace) -> {
                    List<CellOutcome> outcomes = new ArrayList<>();
                    for (Cell cell : batch) {
                        boolean first = played.merge(cell, 1, Integer::sum) == 1;
                        outcomes.add(
                                cell.equals(slow) && first
                                        ? new CellOutcome(Verdict.NOT_RUN, "never", 4, 0, Duration.ofMillis(1))
                                        : PASS);
                    }
                    return new SweepRun(outcomes, Optional.empty(), Optional.empty());
                },
                PACE,
                1,
                result -> results.put(result.cell(), result));

        sweep.run(cells);

        assertThat(passed()).isEqualTo(cells.size());
        assertThat(played.get(slow)).isEqualTo(2);
    }

    @Test
    void process_thatStopsAtACell_leavesThatOneOnly() throws Exception {
        Cell odd = cells.get(8);

        stopping(batch -> batch.indexOf(odd));

        assertThat(results.get(odd).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(passed()).isEqualTo(cells.size() - 1);
    }

    @Test
    void processes_thatNeverBegin_areGivenUpSoon() throws Exception {
        stopping(batch -> 0);

        assertThat(results).hasSize(cells.size());
        assertThat(results.values()).extracting(CellResult::verdict).containsOnly(Verdict.UNKNOWN);
        assertThat(processes.get()).isLessThan(10);
    }

    /** At which cell a process stops, although it lives; negative for none. */
    private void stopping(ToIntFunction<List<Cell>> stop) throws Exception {
        CellOutcome why = CellOutcome.notRaced(Verdict.UNKNOWN, "a fault in Heddle");
        new Sweep(
                        (batch, pace) -> {
                            processes.incrementAndGet();
                            int at = stop.applyAsInt(batch);
                            List<CellOutcome> outcomes = Collections.nCopies(at < 0 ? batch.size() : at, PASS);
                            return new SweepRun(
                                    outcomes, Optional.empty(), Optional.of(why).filter(w -> at >= 0));
                        },
                        PACE,
                        1,
                        result -> results.put(result.cell(), result))
                .run(cells);
    }

    /** At which cell of those played a process dies; negative for none. */
    private interface Death {
        int at(List<Cell> played, boolean alone);
    }

    private void sweep(Death death, int jobs) throws Exception {
        Sweep sweep = new Sweep(
                (batch, pace) -> {
                    processes.incrementAndGet();
                    int at = death.at(batch, batch.size() == 1);
                    List<CellOutcome> outcomes = batch.stream()
                            .limit(at < 0 ? batch.size() : at)
                            .map(cell -> PASS)
                            .toList();
                    CellOutcome crash = CellOutcome.notRaced(Verdict.CRASH, "SIGSEGV in wgpuX");
                    Optional<Failure> failure = at < 0
                            ? Optional.empty()
                            : Optional.of(new Failure(crash, false, "SIGSEGV: lib", List.of()));
                    return new SweepRun(outcomes, failure, Optional.empty());
                },
                PACE,
                jobs,
                result -> results.put(result.cell(), result));
        sweep.run(cells);
    }

    private long passed() {
        return results.values().stream()
                .filter(r -> r.verdict() == Verdict.PASS)
                .count();
    }
}
