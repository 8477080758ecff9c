package heddle.pairs;

import heddle.cases.Actor;
import heddle.cases.Deadline;
import heddle.cases.Overlaps;
import heddle.cases.Race;
import heddle.probe.ObjectKind;
import heddle.verdict.Verdict;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Fn;
import heddle.webgpu.UnsupportedFunctionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Plays one cell: the calls one after the other in both orders, which says what may come of them, then at once, again and
 * again. The first call is made on the thread that plays.
 */
final class CellPlay {
    /** Thrown when what the library did is no outcome of these calls. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** Where time is measured, the calls race when their code is compiled, as after the first dozens of cells of a sweep. */
    private static final Duration WARM_UP = Duration.ofMillis(500);

    private final Cell cell;
    private final Meeting.Ground ground;
    private final PairStages stages;
    private final SweepPace pace;
    private final long seed;
    private final Runnable begins;
    private final Overlaps overlaps = new Overlaps();
    private final Map<Optional<ObjectKind<?>>, Outcome.Orders> orders = new HashMap<>();
    private long racingSince;

    /** Prepares; {@code begins} is told when the calls no longer follow one another. */
    CellPlay(Cell cell, Meeting.Ground ground, PairStages stages, SweepPace pace, long seed, Runnable begins) {
        this.cell = cell;
        this.ground = ground;
        this.stages = stages;
        this.pace = pace;
        this.seed = seed;
        this.begins = begins;
    }

    /** Plays, and judges. */
    CellOutcome play() {
        CallbackLedger ledger = stages.ledger();
        int faultsBefore = ledger.faults().size();
        try {
            List<Optional<ObjectKind<?>>> subjects = Meeting.subjects(cell, ground.rehearsal());
            subjects.forEach(this::playInOrder);
            if (pace.isSearch()) {
                warmUp(subjects);
            }
            begins.run();
            racingSince = System.nanoTime();
            playAtOnce(subjects);
            stages.complaint(cell).ifPresent(complaint -> {
                throw new Broken(complaint);
            });
            List<String> faults = ledger.faults();
            if (faults.size() > faultsBefore) {
                throw new Broken("callback ledger: " + faults.get(faults.size() - 1));
            }
        } catch (Broken | AssertionError e) { // the latter: a callback that never came
            return outcome(Verdict.VIOLATION, String.valueOf(e.getMessage()));
        } catch (UnsupportedFunctionException e) {
            return outcome(Verdict.UNSUPPORTED, e.function().cName() + " is not implemented");
        } catch (IllegalStateException e) { // an example could not be prepared
            return outcome(Verdict.UNSUPPORTED, String.valueOf(e.getMessage()));
        }
        return overlaps.met() == 0
                ? outcome(Verdict.NOT_RUN, "the calls never overlapped in " + overlaps.rounds() + " rounds")
                : outcome(Verdict.PASS, "");
    }

    private CellOutcome outcome(Verdict verdict, String reason) {
        Duration raced = racingSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - racingSince);
        return new CellOutcome(verdict, reason, overlaps.rounds(), overlaps.met(), raced);
    }

    private void playInOrder(Optional<ObjectKind<?>> subject) {
        Outcome.Orders expected = new Outcome.Orders();
        for (int leader = 0; leader < 2; leader++) {
            expected.add(playInOrder(subject, leader, false));
            if (cell.pumped()) { // what is under way may be complete or not when the second call comes
                expected.add(playInOrder(subject, leader, true));
            }
        }
        orders.put(subject, expected);
    }

    private Outcome playInOrder(Optional<ObjectKind<?>> subject, int leader, boolean pumpBetween) {
        return meet(subject, meeting -> {
            ground.on(leader, () -> meeting.call(leader));
            if (pumpBetween) {
                ground.on(2, stages::pump);
            }
            ground.on(1 - leader, () -> meeting.call(1 - leader));
        });
    }

    /** Lets the threads meet as in a race, but for the calls, of which the second waits for the first. */
    private void warmUp(List<Optional<ObjectKind<?>>> subjects) {
        Race race = race(new Overlaps());
        Deadline warm = Deadline.in(WARM_UP);
        for (int round = 0; !warm.hasPassed(); round++) {
            Optional<ObjectKind<?>> subject = subjects.get(round % subjects.size());
            CountDownLatch over = new CountDownLatch(1);
            race.play(
                    each -> playOnce(each, subject, (meeting, which) -> {
                        if (which == 1) {
                            over.await();
                        }
                        try {
                            meeting.call(which);
                        } finally {
                            over.countDown();
                        }
                    }),
                    round);
        }
    }

    private Race race(Overlaps counted) {
        List<Actor> others = ground.others().subList(0, cell.pumped() ? 2 : 1);
        return Race.withCaller(others, pace.budget(), seed, counted);
    }

    private void playAtOnce(List<Optional<ObjectKind<?>>> subjects) {
        Race race = race(overlaps);
        int round = 0;
        do {
            Optional<ObjectKind<?>> subject = subjects.get(round % subjects.size());
            race.play(each -> playOnce(each, subject, Meeting::call), round++);
        } while (pace.goesOn(round, overlaps.met(), System.nanoTime() - racingSince));
    }

    /** How the first or the second call of a meeting is made, on its thread. */
    private interface Made {
        void call(Meeting meeting, int which) throws Exception;
    }

    private void playOnce(Race.Round round, Optional<ObjectKind<?>> subject, Made made) {
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

    /** What happens between the preparing of two calls and the taking down of their objects. */
    private interface Calling {
        void with(Meeting meeting);
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

    /** Tells whether the library lacks what the cell is about. */
    static Optional<CellOutcome> lacking(Cell cell, Set<Fn> unsupported) {
        for (Fn function : List.of(cell.a(), cell.b())) {
            if (unsupported.contains(function)) {
                return Optional.of(CellOutcome.notRaced(Verdict.UNSUPPORTED, function.cName() + " is not implemented"));
            }
        }
        return Optional.empty();
    }
}
