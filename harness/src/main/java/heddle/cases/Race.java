package heddle.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads with roles whose calls are made to overlap, again and again within the case's budget.
 *
 * <p>Each round aligns the works differently, see {@link Alignment}; whether they did overlap is measured and counted in
 * the rig's {@link Overlaps}. Used on one thread, which is none of the roles'.
 */
public final class Race {
    /** How long a race goes on that has not met once: on a busy machine a round may take a hundred times as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * After so many rounds in a row that missed, the roles go on with new threads: on a busy machine the system may keep
     * two of them on one CPU for good, and where a new thread begins it chooses afresh.
     */
    private static final int MISSES_OF_THREADS = 12;

    private static final int CPUS = Runtime.getRuntime().availableProcessors();

    private static final Duration LINE_PATIENCE = Duration.ofMillis(2);
    private static final Duration LINE_PATIENCE_OF_CALLERS = Duration.ofMillis(30);

    private final int threads;
    private final Supplier<List<Actor>> starter;
    private final boolean callerRaces;
    private final Duration budget;
    private final Supplier<Turn> turns;
    private final Overlaps overlaps;
    private final Alignment alignment;
    private List<Actor> actors = List.of();
    private int missesInARow;

    /** Makes a race of these roles, each played by an actor that the starter starts and will end; it repeats in turn. */
    Race(
            List<String> roles,
            Function<String, Actor> starter,
            Duration budget,
            Supplier<Turn> turns,
            long seed,
            Overlaps overlaps) {
        this(
                roles.size(),
                roles.size(),
                () -> roles.stream().map(starter).toList(),
                false,
                budget,
                turns,
                seed,
                overlaps);
    }

    private Race(
            int threads,
            int atOnce,
            Supplier<List<Actor>> starter,
            boolean callerRaces,
            Duration budget,
            Supplier<Turn> turns,
            long seed,
            Overlaps overlaps) {
        if (threads < 2) {
            throw new IllegalArgumentException("a race of fewer than two threads");
        }
        this.threads = threads;
        this.starter = starter;
        this.callerRaces = callerRaces;
        this.budget = budget;
        this.turns = turns;
        this.overlaps = overlaps;
        this.alignment = new Alignment(threads, atOnce, seed);
    }

    /**
     * Makes a race of the calling thread, whose work is the first one of each round, and of others, which stay and are the
     * caller's to end. Its rounds are counted in {@code overlaps}. Where there are fewer CPUs than threads, a round met when as
     * many works as there are CPUs had a moment in common: more cannot, but for those that lose their CPU.
     */
    public static Race withCaller(List<Actor> others, Duration budget, long seed, Overlaps overlaps) {
        int threads = others.size() + 1;
        int atOnce = Math.max(2, Math.min(threads, CPUS));
        return new Race(threads, atOnce, () -> others, true, budget, () -> Turn.ALWAYS, seed, overlaps);
    }

    /** Tells how long the longest work takes, so that the first rounds are aligned for that; returns this race. */
    public Race expecting(Duration longest) {
        alignment.expect(longest);
        return this;
    }

    /** Plays rounds, at least one, until the budget is spent; what a round throws ends the race and is thrown here. */
    public void repeat(Consumer<Round> body) {
        Turn turn = turns.get();
        try (turn) {
            long beganNanos = System.nanoTime();
            long metBefore = overlaps.met();
            int number = 0;
            do {
                play(body, number++);
            } while (goesOn(System.nanoTime() - beganNanos, overlaps.met() > metBefore));
        }
    }

    private boolean goesOn(long spentNanos, boolean met) {
        return spentNanos < (met ? budget : PATIENCE).toNanos();
    }

    private void startThreads() {
        if (!callerRaces) {
            actors.forEach(Actor::close);
        }
        actors = starter.get();
        missesInARow = 0;
    }

    /** Plays one round; what it throws is thrown here. */
    public void play(Consumer<Round> body, int number) {
        try {
            body.accept(new Round(number));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nin round " + number + " of the race; " + alignment.last(), e);
        }
    }

    /** One round: fresh objects, calls that meet, and what must hold after them. */
    public final class Round {
        private final int number;

        private Round(int number) {
            this.number = number;
        }

        /** Returns which round it is, from 0 up. */
        public int number() {
            return number;
        }

        /**
         * Runs one work on each role's thread, so that they overlap, and waits for all of them; the first that threw is
         * thrown here.
         */
        public void together(Actor.Work... works) {
            if (works.length != threads) {
                throw new IllegalArgumentException(works.length + " works for " + threads + " threads");
            }
            if (actors.isEmpty() || missesInARow >= MISSES_OF_THREADS) {
                startThreads();
            }
            alignment.next();
            StartLine line = new StartLine(threads, linePatience());
            int firstOfActors = threads - actors.size();
            List<Actor.Running<long[]>> running = new ArrayList<>();
            for (int i = 0; i < actors.size(); i++) {
                int role = firstOfActors + i;
                running.add(actors.get(i).start(() -> timed(works[role], role, line)));
            }
            List<long[]> intervals = new ArrayList<>();
            List<Throwable> thrown = new ArrayList<>();
            if (callerRaces) {
                take(() -> timed(works[0], 0, line), intervals, thrown);
            }
            running.forEach(each -> take(each::await, intervals, thrown));
            if (!thrown.isEmpty()) {
                throw Rethrow.unchecked(thrown.get(0));
            }
            boolean met = alignment.learn(intervals);
            missesInARow = met ? 0 : missesInARow + 1;
            overlaps.round(met);
        }

        /** Where there is no CPU for each, waiting until all have one is in vain. */
        private Duration linePatience() {
            return callerRaces && threads <= CPUS ? LINE_PATIENCE_OF_CALLERS : LINE_PATIENCE;
        }

        private static void take(Callable<long[]> work, List<long[]> intervals, List<Throwable> thrown) {
            try {
                intervals.add(work.call());
            } catch (Exception | Error e) {
                thrown.add(e);
            }
        }

        private long[] timed(Actor.Work work, int role, StartLine line) throws Exception {
            line.await(role == 0);
            alignment.hold(role);
            long began = System.nanoTime();
            work.run();
            return new long[] {began, System.nanoTime()};
        }
    }
}
