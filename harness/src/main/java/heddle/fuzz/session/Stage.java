package heddle.fuzz.session;

import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.Judge;
import heddle.fuzz.judge.Undecided;
import heddle.program.Player;
import heddle.program.Program;
import heddle.program.Trace;
import heddle.verdict.Verdict;
import heddle.webgpu.WebGpu;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Plays programs on one implementation, and judges each play. Used by one thread. */
public final class Stage {
    private static final String NUMBERS = "\\b(0x)?[0-9a-f]*[0-9][0-9a-f]*\\b";

    private static final long LONG_NANOS = 100_000_000;
    private static final int MOST_KEPT = 8;

    private final WebGpu api;
    private final BackendDescriptor backend;
    private final Undecided undecided = new Undecided();
    private final IntConsumer before;
    private long plays;
    private long playNanos;
    private long judgeNanos;
    private final Deque<Trace> recent = new ArrayDeque<>();

    /** Prepares; {@code before} hears of each play, by its number, before it begins. */
    public Stage(WebGpu api, BackendDescriptor backend, IntConsumer before) {
        this.before = before;
        this.api = api;
        this.backend = backend;
    }

    /**
     * Plays a program as often as its plan says, but not again after a play that took long, as a wait in vain does: on the
     * same library the next would too, and other programs say more in that time. Returns the first finding that is wanted.
     */
    Optional<Finding> explore(Program program, Predicate<Finding> wanted) {
        return play(program, 0, program.plan().repeats(), wanted, LONG_NANOS);
    }

    /** Plays some repeats of a program; returns the first finding that is wanted, and plays no further then. */
    public Optional<Finding> play(Program program, int from, int to, Predicate<Finding> wanted) {
        return play(program, from, to, wanted, Long.MAX_VALUE);
    }

    private Optional<Finding> play(Program program, int from, int to, Predicate<Finding> wanted, long longNanos) {
        recent.clear();
        Judge judge = new Judge(program, backend.executesCommands(), undecided);
        try (Player player = new Player(program, api, backend)) {
            for (int repeat = from; repeat < to; repeat++) {
                before.accept(repeat);
                long began = System.nanoTime();
                Trace trace = player.play(repeat);
                long played = System.nanoTime();
                keep(trace);
                List<Finding> findings = judge.findings(trace);
                plays++;
                playNanos += played - began;
                judgeNanos += System.nanoTime() - played;
                Optional<Finding> found = findings.stream()
                        .filter(wanted)
                        .findFirst()
                        .or(() -> fault(player).filter(wanted));
                if (found.isPresent() || played - began > longNanos) {
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

    private void keep(Trace trace) {
        recent.addLast(trace);
        if (recent.size() > MOST_KEPT) {
            recent.removeFirst();
        }
    }

    /** Returns what came of the last plays of the last program, the latest of them at most. */
    public List<Trace> recent() {
        return List.copyOf(recent);
    }

    /** Returns how many plays there were. */
    public long plays() {
        return plays;
    }

    /** Returns how long the plays took, without what judged them. */
    long playNanos() {
        return playNanos;
    }

    /** Returns how long the judging of the plays took. */
    long judgeNanos() {
        return judgeNanos;
    }

    /** Returns how many histories stayed undecided. */
    public long undecided() {
        return undecided.times();
    }
}
