package heddle.fuzz.session;

import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.Judge;
import heddle.fuzz.judge.Undecided;
import heddle.program.Player;
import heddle.program.Program;
import heddle.verdict.Verdict;
import heddle.webgpu.WebGpu;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plays programs on one implementation, and judges each play. Used by one thread. */
final class Stage {
    private static final String NUMBERS = "\\b(0x)?[0-9a-f]*[0-9][0-9a-f]*\\b";

    private final WebGpu api;
    private final BackendDescriptor backend;
    private final Undecided undecided = new Undecided();
    private long plays;

    Stage(WebGpu api, BackendDescriptor backend) {
        this.api = api;
        this.backend = backend;
    }

    /** Plays some repeats of a program; returns the first finding that is wanted, and plays no further then. */
    Optional<Finding> play(Program program, int from, int to, Predicate<Finding> wanted) {
        Judge judge = new Judge(program, backend.executesCommands(), undecided);
        try (Player player = new Player(program, api, backend)) {
            for (int repeat = from; repeat < to; repeat++) {
                List<Finding> findings = judge.findings(player.play(repeat));
                plays++;
                Optional<Finding> found = findings.stream()
                        .filter(wanted)
                        .findFirst()
                        .or(() -> fault(player).filter(wanted));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> fault(Player player) {
        return player.faults().stream()
                .findFirst()
                .map(fault -> new Finding(
                        Verdict.VIOLATION,
                        "ASY-1",
                        "callback ledger: " + fault.replaceAll(NUMBERS, "N"),
                        Optional.empty(),
                        List.of(fault)));
    }

    /** Returns how many plays there were. */
    long plays() {
        return plays;
    }

    /** Returns how many histories stayed undecided. */
    long undecided() {
        return undecided.times();
    }
}
