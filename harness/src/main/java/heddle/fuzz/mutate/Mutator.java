package heddle.fuzz.mutate;

import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.Step;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes legal programs from legal programs. Immutable; safe for all threads. */
public final class Mutator {
    private static final int TRIES = 6;
    private static final int MOST_THREADS_MADE = 4;
    private static final int MOST_STEPS = 32;
    private static final int MOST_STEPS_BEFORE = 40;
    private static final List<Mutation> ALL = List.of(Mutation.values());

    private final LegalProgram.Abilities legal;
    private final int mostThreads;

    /** Makes one for programs of at most so many threads. */
    public Mutator(LegalProgram.Abilities legal, int mostThreads) {
        this.legal = legal;
        this.mostThreads = mostThreads;
    }

    /** Returns a legal program made from one or two; nothing if chance brought none that is legal and new. */
    public Optional<Program> mutated(Program program, Program other, Random random) {
        for (int i = 0; i < TRIES; i++) {
            Program candidate = program;
            for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                String ending = "_m" + Integer.toString(random.nextInt(1 << 20), Character.MAX_RADIX);
                candidate = ALL.get(random.nextInt(ALL.size())).of(candidate, other, random, ending);
            }
            if (!candidate.equals(program) && isSmall(candidate, program) && isLegal(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** What is made again and again must not grow: a program with few threads is played in less time. */
    private boolean isSmall(Program program, Program parent) {
        int steps = program.threads().stream().mapToInt(List<Step>::size).sum();
        int threads = Math.max(parent.threads().size(), MOST_THREADS_MADE);
        return program.threads().size() <= Math.min(mostThreads, threads)
                && steps <= MOST_STEPS
                && program.prefix().size() <= MOST_STEPS_BEFORE;
    }

    private boolean isLegal(Program program) {
        return LegalProgram.refusals(program, legal).isEmpty();
    }
}
