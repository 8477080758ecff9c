package heddle.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Threads with roles whose calls are made to overlap, again and again within the case's budget.
 *
 * <p>Each round aligns the works differently, see {@link Alignment}; whether they did overlap is measured and counted in
 * the rig's {@link Overlaps}. Used on one thread, which is none of the roles'.
 */
public final class Race {
    /** How long a race goes on that has not met once: on a busy machine a round may take a hundred times as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int SPINS_BEFORE_YIELD = 2000;

    /**
     * After so many rounds in a row that missed, the roles go on with new threads: on a busy machine the system may keep
     * two of them on one CPU for good, and where a new thread begins it chooses afresh.
     */
    private static final int MISSES_OF_THREADS = 12;

    private final List<String> roles;
    private final Function<String, Actor> starter;
    private final Duration budget;
    private final Overlaps overlaps;
    private final Alignment alignment;
    private List<Actor> actors = List.of();
    private int missesInARow;

    /** Makes a race of these roles, each played by an actor that the starter starts and will end. */
    Race(List<String> roles, Function<String, Actor> starter, Duration budget, long seed, Overlaps overlaps) {
        if (roles.size() < 2) {
            throw new IllegalArgumentException("a race of fewer than two threads");
        }
        this.roles = List.copyOf(roles);
        this.starter = starter;
        this.budget = budget;
        this.overlaps = overlaps;
        this.alignment = new Alignment(roles.size(), seed);
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
        return spentNanos < (met ? budget : PATIENCE).toNanos();
    }

    private void startThreads() {
        actors.forEach(Actor::close);
        actors = roles.stream().map(starter).toList();
        missesInARow = 0;
    }

    private void play(Consumer<Round> body, int number) {
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
            if (works.length != roles.size()) {
                throw new IllegalArgumentException(works.length + " works for " + roles.size() + " threads");
            }
            if (actors.isEmpty() || missesInARow >= MISSES_OF_THREADS) {
                startThreads();
            }
            alignment.next();
            AtomicInteger missing = new AtomicInteger(works.length);
            List<Actor.Running<long[]>> running = new ArrayList<>();
            for (int i = 0; i < works.length; i++) {
                int role = i;
                running.add(actors.get(i).start(() -> timed(works[role], role, missing)));
            }
            List<long[]> intervals = new ArrayList<>();
            List<Throwable> thrown = new ArrayList<>();
            for (Actor.Running<long[]> each : running) {
                try {
                    intervals.add(each.await());
                } catch (RuntimeException | Error e) {
                    thrown.add(e);
                }
            }
            if (!thrown.isEmpty()) {
                throw Rethrow.unchecked(thrown.get(0));
            }
            boolean met = alignment.learn(intervals);
            missesInARow = met ? 0 : missesInARow + 1;
            overlaps.round(met);
        }

        @SuppressWarnings("ThreadPriorityCheck") // with more threads than CPUs, spinning alone would keep the last away
        private long[] timed(Actor.Work work, int role, AtomicInteger missing) throws Exception {
            missing.decrementAndGet();
            for (int spins = 0; missing.get() > 0; spins++) {
                if (spins < SPINS_BEFORE_YIELD) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
            alignment.hold(role);
            long began = System.nanoTime();
            work.run();
            return new long[] {began, System.nanoTime()};
        }
    }
}
