package heddle.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Threads with roles whose calls are made to overlap, again and again within the case's budget.
 *
 * <p>Each round aligns the works differently, see {@link Alignment}; whether they did overlap is measured and counted in
 * the rig's {@link Overlaps}. Used on one thread, which is none of the roles'.
 */
public final class Race {
    /** How much longer than its budget a race goes on that has not met once. */
    private static final int PATIENCE_FACTOR = 4;

    private final List<Actor> actors;
    private final boolean callerRaces;
    private final Duration budget;
    private final Overlaps overlaps;
    private final Alignment alignment;

    Race(List<Actor> actors, Duration budget, long seed, Overlaps overlaps) {
        this(actors, false, budget, seed, overlaps);
    }

    private Race(List<Actor> actors, boolean callerRaces, Duration budget, long seed, Overlaps overlaps) {
        if (threads(actors, callerRaces) < 2) {
            throw new IllegalArgumentException("a race of fewer than two threads");
        }
        this.actors = List.copyOf(actors);
        this.callerRaces = callerRaces;
        this.budget = budget;
        this.overlaps = overlaps;
        this.alignment = new Alignment(threads(actors, callerRaces), seed);
    }

    /**
     * Makes a race of the calling thread, whose work is the first one of each round, and of others, which are the caller's
     * to end. Its rounds are counted in {@code overlaps}.
     */
    public static Race withCaller(List<Actor> others, Duration budget, long seed, Overlaps overlaps) {
        return new Race(others, true, budget, seed, overlaps);
    }

    private static int threads(List<Actor> actors, boolean callerRaces) {
        return actors.size() + (callerRaces ? 1 : 0);
    }

    /** Plays rounds, at least one, until the budget is spent; what a round throws ends the race and is thrown here. */
    public void repeat(Consumer<Round> body) {
        long beganNanos = System.nanoTime();
        long metBefore = overlaps.met();
        int number = 0;
        do {
            play(body, number++);
        } while (goesOn(System.nanoTime() - beganNanos, overlaps.met() > metBefore));
    }

    private boolean goesOn(long spentNanos, boolean met) {
        return spentNanos < budget.toNanos() * (met ? 1 : PATIENCE_FACTOR);
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
            int threads = threads(actors, callerRaces);
            if (works.length != threads) {
                throw new IllegalArgumentException(works.length + " works for " + threads + " threads");
            }
            alignment.next();
            StartLine line = new StartLine(threads);
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
            overlaps.round(alignment.learn(intervals));
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
