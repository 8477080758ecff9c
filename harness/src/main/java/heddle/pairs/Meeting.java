package heddle.pairs;

import heddle.cases.Actor;
import heddle.pairs.PairStage.User;
import heddle.probe.Example;
import heddle.probe.ExampleCalls;
import heddle.probe.ExampleObjects;
import heddle.probe.ObjectKind;
import heddle.probe.Rehearsal;
import heddle.probe.Uses;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.NullHandleException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The fresh objects of two calls that share as their cell says, and the calls, each of which is made once.
 *
 * <p>IMPLEMENTATION NOTES. There is a set of objects for each call and one for both. A kind that is shared is lent by the
 * set of both, one that no call changes by the stage. An object that both calls are made on is adopted by both sets, so that
 * each holds a reference of its own and a Release may give back the last one. Confined to the thread that made it, but for
 * the calls, and for examples that stay on the thread of their call.
 */
final class Meeting implements AutoCloseable {
    /** What the meetings of a process have in common. */
    record Ground(ExampleCalls calls, Rehearsal rehearsal, List<Actor> others) {
        /** Does something on the thread of the first call, which is the calling one, or of the second. */
        <T> T on(int which, Callable<T> work) {
            try {
                return which == 0 ? work.call() : others.get(which - 1).call(work);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Ground ground;
    private final Cell cell;
    private final List<PairStage> stages;
    private final List<Uses> uses;
    private final ExampleObjects both;
    private final List<ExampleObjects> own = new ArrayList<>();
    private final List<Runnable> calls = new ArrayList<>();
    private final List<String> thrown = new ArrayList<>(Collections.nCopies(2, ""));
    private final Object mutex = new Object();

    /** Prepares both calls, the first on the first of two stages; {@code kind} is what they are made on, if that is one object. */
    Meeting(Ground ground, Cell cell, List<PairStage> stages, Optional<ObjectKind<?>> kind) {
        this.ground = ground;
        this.cell = cell;
        this.stages = stages;
        this.uses = List.of(ground.rehearsal().of(cell.a()), ground.rehearsal().of(cell.b()));
        this.both = new ExampleObjects(stages.get(0).stage(), asked -> constant(asked, 0, User.BOTH));
        own.add(new ExampleObjects(stages.get(0).stage(), asked -> lender(asked, 0, User.FIRST)));
        own.add(new ExampleObjects(stages.get(1).stage(), asked -> lender(asked, 1, User.SECOND)));
        Optional<Base<?>> base = kind.map(this::adopt);
        if (base.isEmpty()) {
            adoptGiven(0);
            adoptGiven(1);
        }
        for (int i = 0; i < 2; i++) {
            Example example = example(i);
            ExampleObjects objects = own.get(i);
            calls.add(
                    example.staysOnItsThread()
                            ? ground.on(i, () -> example.prepare(objects))
                            : example.prepare(objects));
        }
        base.ifPresent(Base::giveBack); // from here on the calls' own references keep it
    }

    /** The kinds of the one object on which the calls of a cell may be made; empty where they are made on two. */
    static List<Optional<ObjectKind<?>>> subjects(Cell cell, Rehearsal rehearsal) {
        Uses usesA = rehearsal.of(cell.a());
        Uses usesB = rehearsal.of(cell.b());
        boolean one = cell.sharing() == Sharing.OBJECT || cell.sharing() == Sharing.ENCODER;
        if (!one || !usesA.sameType(usesB)) {
            return List.of(Optional.empty());
        }
        ObjectKind<?> kindA = usesA.subject().orElseThrow();
        ObjectKind<?> kindB = usesB.subject().orElseThrow();
        List<Optional<ObjectKind<?>>> kinds = new ArrayList<>();
        if (kindA.standsFor(kindB)) {
            kinds.add(Optional.of(kindA));
        }
        if (!kindA.equals(kindB) && kindB.standsFor(kindA)) {
            kinds.add(Optional.of(kindB));
        }
        return kinds;
    }

    /** Makes the first or the second call, on the calling thread. */
    boolean call(int which) {
        try {
            if (cell.sharing() == Sharing.ENCODER) {
                synchronized (mutex) {
                    calls.get(which).run();
                }
            } else {
                calls.get(which).run();
            }
        } catch (NullHandleException e) {
            thrown.set(which, "NULL");
        }
        return true;
    }

    /** Pumps until all callbacks of both calls have come, and returns what the calls came to. */
    Outcome settle() {
        List<Outcome.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (Firing firing : own.get(i).settle()) {
                answers.add(new Outcome.Answer(i, "status " + firing.status()));
            }
            if (!thrown.get(i).isEmpty()) {
                answers.add(new Outcome.Answer(i, thrown.get(i)));
            }
        }
        List<Outcome.Reported> errors = new ArrayList<>();
        for (PairStage stage : stages.stream().distinct().toList()) {
            stage.takeErrors().forEach(e -> errors.add(new Outcome.Reported(e.type(), e.message())));
        }
        return new Outcome(errors, answers);
    }

    /** Gives back every reference; {@link #settle} has been called. */
    @Override
    public void close() {
        for (int i = 0; i < 2; i++) {
            ExampleObjects objects = own.get(i);
            if (example(i).staysOnItsThread()) {
                ground.on(i, () -> {
                    objects.close();
                    return true;
                });
            } else {
                objects.close();
            }
        }
        both.close();
    }

    private Example example(int which) {
        return ground.calls().of(which == 0 ? cell.a() : cell.b());
    }

    private Optional<ExampleObjects> lender(ObjectKind<?> asked, int which, User user) {
        return isShared(asked, which) ? Optional.of(both) : constant(asked, which, user);
    }

    private boolean isShared(ObjectKind<?> asked, int which) {
        if (!uses.get(0).made().contains(asked) || !uses.get(1).made().contains(asked)) {
            return false;
        }
        boolean sameType = uses.get(0).sameType(uses.get(1));
        boolean subject = uses.get(which).subject().equals(Optional.of(asked));
        return switch (cell.sharing()) {
            case OBJECT -> !sameType;
            case PARENT -> !sameType || !subject;
            case ENCODER, DEVICE, INSTANCE -> false;
        };
    }

    /** Lends what no call changes, unless the cell is about such an object. */
    private Optional<ExampleObjects> constant(ObjectKind<?> asked, int which, User user) {
        boolean subject = asked.isConstant()
                && uses.stream()
                        .flatMap(u -> u.subject().stream())
                        .anyMatch(ground.rehearsal().partsOf(asked)::contains);
        return asked.isConstant() && !subject ? Optional.of(stages.get(which).constants(user)) : Optional.empty();
    }

    /** An object with one reference that was made only to be adopted. */
    private record Base<T>(ObjectKind<T> kind, T object) {
        void giveBack() {
            kind.release(object);
        }
    }

    private <T> Base<T> adopt(ObjectKind<T> kind) {
        T object = both.base(kind);
        for (int i = 0; i < 2; i++) {
            own.get(i).adopt(uses.get(i).subject().orElseThrow(), object);
        }
        return new Base<>(kind, object);
    }

    /** Has a call that is made on an instance, adapter or device use the stage's, also where alone it would take another. */
    private void adoptGiven(int which) {
        Fn function = which == 0 ? cell.a() : cell.b();
        uses.get(which)
                .subject()
                .filter(kind -> kind.isGiven() && function != Fn.ADAPTER_REQUEST_DEVICE)
                .ifPresent(own.get(which)::adoptGiven);
    }
}
