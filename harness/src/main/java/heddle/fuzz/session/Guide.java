package heddle.fuzz.session;

import heddle.fuzz.coverage.Corpus;
import heddle.fuzz.generate.ProgramGenerator;
import heddle.fuzz.mutate.Mutator;
import heddle.program.Program;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Chooses where the next program comes from: a seed alone, one of the corpus, or one in which calls nearly met. Each of
 * these gets turns by how many new cells it has lately brought, and some turns in any case. Used by one thread.
 */
final class Guide {
    private enum Source {
        SEED,
        CORPUS,
        NEAR_MISS
    }

    private static final double MEMORY = 0.95;
    private static final double FIRST_YIELD = 5;
    /** So much for a source that brings nothing: a tenth of the turns, when the others do not either. */
    private static final double LEAST_SHARE = 0.1;

    /** Spreads seeds that follow one another: the first draws of their generators would be alike. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final ProgramGenerator generator;
    private final Mutator mutator;
    private final Corpus corpus;
    private final Map<Source, Double> yields = new EnumMap<>(Source.class);
    private Source last = Source.SEED;

    Guide(ProgramGenerator generator, Mutator mutator, Corpus corpus) {
        this.generator = generator;
        this.mutator = mutator;
        this.corpus = corpus;
        for (Source source : Source.values()) {
            yields.put(source, FIRST_YIELD);
        }
    }

    /** Returns the next program, which a seed and what was covered so far decide. */
    Corpus.Offspring next(long seed) throws IOException {
        Random random = new Random(seed * SPREAD);
        last = drawn(random);
        Optional<Corpus.Offspring> made =
                switch (last) {
                    case SEED -> Optional.empty();
                    case CORPUS -> child(random);
                    case NEAR_MISS -> corpus.nearMiss().map(program -> new Corpus.Offspring("", program));
                };
        if (made.isEmpty()) {
            last = Source.SEED;
        }
        return made.orElseGet(() -> new Corpus.Offspring("", generator.program(seed)));
    }

    /** Takes how many new cells the last program brought. */
    void brought(int fresh) {
        yields.merge(last, (double) fresh, (before, now) -> MEMORY * before + (1 - MEMORY) * now);
    }

    private Source drawn(Random random) {
        double all = yields.values().stream().mapToDouble(Double::doubleValue).sum();
        double least = LEAST_SHARE * Math.max(1, all);
        double draw = random.nextDouble() * (all + least * yields.size());
        for (Map.Entry<Source, Double> each : yields.entrySet()) {
            draw -= each.getValue() + least;
            if (draw <= 0) {
                return each.getKey();
            }
        }
        return Source.SEED;
    }

    private Optional<Corpus.Offspring> child(Random random) throws IOException {
        Optional<Corpus.Offspring> parent = corpus.pick(random);
        Optional<Corpus.Offspring> other = corpus.pick(random);
        if (parent.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Optional<Program> child =
                mutator.mutated(parent.get().program(), other.get().program(), random);
        return child.map(program -> new Corpus.Offspring(parent.get().parent(), program));
    }
}
