package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Program;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes random programs that are legal by construction, each from a seed of its own. Immutable; safe for all threads.
 *
 * <p>A program has a theme or two, so that its threads meet on the same objects; its threads take their moves in turn, so
 * that each knows what the others may do to what it uses.
 */
public final class ProgramGenerator {
    private static final int MOST_CALLS = 12;
    private static final int HAND_OVER = 3;

    private final Abilities abilities;
    private final int leastThreads;
    private final int mostThreads;

    /** Makes one for programs of so many threads. */
    public ProgramGenerator(Abilities abilities, int leastThreads, int mostThreads) {
        if (leastThreads < 2 || mostThreads < leastThreads || mostThreads > Program.MOST_THREADS) {
            throw new IllegalArgumentException("threads: from " + leastThreads + " to " + mostThreads);
        }
        this.abilities = abilities;
        this.leastThreads = leastThreads;
        this.mostThreads = mostThreads;
    }

    /** Returns the program of a seed, always the same. */
    public Program program(long seed) {
        Random random = new Random(seed);
        int threads = Math.min(mostThreads, leastThreads + (random.nextInt(3) == 0 ? random.nextInt(7) : 0));
        World world = new World(abilities, threads);
        Theme theme = Theme.any(random);
        List<Move> moves = new ArrayList<>(theme.moves());
        if (random.nextInt(4) == 0) {
            moves.addAll(Theme.any(random).moves());
        }
        List<FutureMoves.Pending> pending = new ArrayList<>();
        Beginnings.write(world.hand(Place.PREFIX, random), theme, pending);
        moves.add(hand -> FutureMoves.wait(hand, pending));
        concurrent(world, theme, moves, random);
        suffix(world.hand(Place.SUFFIX, random));
        return world.program(new Plans(world, random).plan());
    }

    private static void concurrent(World world, Theme theme, List<Move> moves, Random random) {
        int threads = world.threadCount();
        int calls = Math.max(threads, 2 + random.nextInt(MOST_CALLS - 1));
        boolean twins = random.nextInt(4) == 0;
        long common = random.nextLong();
        List<Hand> hands = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            hands.add(world.hand(i, new Random(twins ? common : random.nextLong())));
        }
        if (random.nextInt(8) == 0 && !twins) {
            FutureMoves.whileCalledBack(hands.get(0), hands.get(1));
        }
        if (theme == Theme.MEMORY && random.nextBoolean()) {
            MemoryMoves.writtenTogether(world.hand(Place.PREFIX, random), hands);
        }
        for (int round = 0; round < 2 * MOST_CALLS && made(world) < calls; round++) {
            if (theme.handsOver() && !twins && random.nextInt(HAND_OVER) == 0) {
                handOver(theme, hands, random);
            }
            for (Hand hand : hands) {
                if (made(world) < calls + threads) {
                    hand.oneOf(moves).play(hand);
                }
            }
        }
    }

    /** A later thread waits for an earlier one, and never the other way round. */
    private static void handOver(Theme theme, List<Hand> hands, Random random) {
        int last = 1 + random.nextInt(hands.size() - 1);
        Hand from = hands.get(random.nextInt(last));
        Hand to = hands.get(last);
        if (theme == Theme.MAPS) {
            HandOver.state(from, to);
        } else if (theme == Theme.MEMORY) {
            HandOver.memory(from, to);
        } else {
            HandOver.between(from, to);
        }
    }

    private static int made(World world) {
        int calls = 0;
        for (int i = 0; i < world.threadCount(); i++) {
            calls += (int) world.section(i).stream()
                    .filter(Step.Call.class::isInstance)
                    .count();
        }
        return calls;
    }

    private static void suffix(Hand suffix) {
        SharedMoves.finishPasses(suffix);
        SharedMoves.submit(suffix);
        MemoryMoves.readTogether(suffix);
        DataMoves.readAll(suffix);
        if (suffix.has(Fn.BUFFER_GET_MAP_STATE) && suffix.chance(60)) {
            BufferStock.some(suffix, Thing.Role.CONTESTED)
                    .ifPresent(buffer -> suffix.ask(Fn.BUFFER_GET_MAP_STATE, buffer));
        }
        if (suffix.chance(30)) {
            ScopeMoves.scope(suffix);
        }
    }
}
