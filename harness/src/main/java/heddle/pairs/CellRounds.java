package heddle.pairs;

import heddle.cases.Actor;
import heddle.cases.Deadline;
import heddle.cases.Overlaps;
import heddle.cases.Race;
import heddle.probe.ObjectKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The two calls of one cell, made again and again with fresh objects: one after the other, and at once. The first call is
 * made on the thread that plays. Where the calls may be made on one object of several kinds, the rounds take turns.
 */
final class CellRounds {
    /** Thrown when what the library did is no outcome of these calls. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** How the first or the second call of a meeting is made, on its thread. */
    private interface Made {
        void call(Meeting meeting, int which) throws Exception;
    }

    /** What happens between the preparing of two calls and the taking down of their objects. */
    private interface Calling {
        void with(Meeting meeting);
    }

    private final Cell cell;
    private final Meeting.Ground ground;
    private final PairStages stages;
    private final long seed;
    private final List<Optional<ObjectKind<?>>> subjects;
    private final Map<Optional<ObjectKind<?>>, Outcome.Orders> orders = new HashMap<>();
    /** How long each call took in order, at best: the first time its code is loaded, too. */
    private final long[] shortestNanos = {Long.MAX_VALUE, Long.MAX_VALUE};

    CellRounds(Cell cell, Meeting.Ground ground, PairStages stages, long seed) {
        this.cell = cell;
        this.ground = ground;
        this.stages = stages;
        this.seed = seed;
        this.subjects = Meeting.subjects(cell, ground.rehearsal());
    }

    /** Makes the calls one after the other, in each order, which says what may come of them. */
    void inOrder() {
        for (Optional<ObjectKind<?>> subject : subjects) {
            Outcome.Orders expected = new Outcome.Orders();
            for (int leader = 0; leader < 2; leader++) {
                expected.add(inOrder(subject, leader, false));
                if (cell.pumped()) { // what is under way may be complete or not when the second call comes
                    expected.add(inOrder(subject, leader, true));
                }
            }
            orders.put(subject, expected);
        }
    }

    private Outcome inOrder(Optional<ObjectKind<?>> subject, int leader, boolean pumpBetween) {
        return meet(subject, meeting -> {
            ground.on(leader, () -> timed(meeting, leader));
            if (pumpBetween) {
                ground.on(2, stages::pump);
            }
            ground.on(1 - leader, () -> timed(meeting, 1 - leader));
        });
    }

    private boolean timed(Meeting meeting, int which) {
        long beganNanos = System.nanoTime();
        meeting.call(which);
        shortestNanos[which] = Math.min(shortestNanos[which], System.nanoTime() - beganNanos);
        return true;
    }

    /** Lets the threads meet as in a race for so long, but for the calls, of which the second waits for the first. */
    void warmUp(Duration duration) {
        Race race = race(new Overlaps());
        Deadline warm = Deadline.in(duration);
        for (int round = 0; !warm.hasPassed(); round++) {
            CountDownLatch over = new CountDownLatch(1);
            play(race, round, (meeting, which) -> {
                if (which == 1) {
                    over.await();
                }
                try {
                    meeting.call(which);
                } finally {
                    over.countDown();
                }
            });
        }
    }

    /** Lets the calls meet as long as the pace says; counts how often they did. */
    void atOnce(SweepPace pace, Overlaps overlaps) {
        long longestNanos = Math.max(shortestNanos[0], shortestNanos[1]);
        Race race = race(overlaps).expecting(Duration.ofNanos(longestNanos));
        long beganNanos = System.nanoTime();
        int round = 0;
        do {
            play(race, round++, Meeting::call);
        } while (pace.goesOn(round, overlaps.met(), System.nanoTime() - beganNanos));
    }

    private Race race(Overlaps overlaps) {
        List<Actor> others = ground.others().subList(0, cell.pumped() ? 2 : 1);
        return Race.withCaller(others, Duration.ZERO, seed, overlaps);
    }

    private void play(Race race, int number, Made made) {
        Optional<ObjectKind<?>> subject = subjects.get(number % subjects.size());
        race.play(round -> play(round, subject, made), number);
    }

    private void play(Race.Round round, Optional<ObjectKind<?>> subject, Made made) {
        Outcome raced = meet(subject, meeting -> {
            List<Actor.Work> works = new ArrayList<>(List.of(() -> made.call(meeting, 0), () -> made.call(meeting, 1)));
            if (cell.pumped()) {
                works.add(stages::pump);
            }
            round.together(works.toArray(Actor.Work[]::new));
        });
        Optional.ofNullable(orders.get(subject))
                .flatMap(expected -> expected.unexplained(raced))
                .ifPresent(why -> {
                    throw new Broken(why);
                });
    }

    private Outcome meet(Optional<ObjectKind<?>> subject, Calling calling) {
        List<PairStage> grounds = stages.of(cell);
        Outcome outcome;
        try (Meeting meeting = new Meeting(ground, cell, grounds, subject)) {
            calling.with(meeting);
            outcome = meeting.settle();
        }
        stages.leave(cell, grounds);
        return outcome;
    }
}
