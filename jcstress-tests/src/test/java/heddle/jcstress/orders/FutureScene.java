package heddle.jcstress.orders;

import heddle.model.FutureCall;
import heddle.model.FutureCall.CalledBack;
import heddle.model.FutureCall.Place;
import heddle.model.FutureCall.Start;
import heddle.model.FutureCall.Waited;
import heddle.model.FutureModel;
import heddle.model.FutureState;
import heddle.webgpu.CallbackMode;
import java.util.List;
import java.util.Set;

/** A scene about futures; operations have numbers. */
final class FutureScene extends Scene<FutureState, FutureCall, Boolean> {
    FutureScene() {
        super(new FutureModel());
    }

    Step<FutureState> start(int operation, CallbackMode mode) {
        return call(new Start(operation, mode));
    }

    /** Calls ProcessEvents: the callback may come in it, on the actor's thread. */
    Step<FutureState> pump(String actor, int operation) {
        return Step.maybe(fire(actor, operation, Place.PROCESS_EVENTS));
    }

    /** Pumps until the callback has come, in whose pump it may be. */
    Step<FutureState> pumpUntil(String actor, int operation) {
        Step<FutureState> fired = fire(actor, operation, Place.PROCESS_EVENTS);
        return world -> world.word(by(operation)) == null ? fired.take(world) : Set.of(world);
    }

    /** Calls WaitAny without patience: the callback may come in it; then it says what it found. */
    Step<FutureState> waitFor(String actor, int operation, String variable) {
        return Step.all(List.of(Step.maybe(fire(actor, operation, Place.WAIT_ANY)), says(operation, variable)));
    }

    /** Calls WaitAny with all the patience that it takes. */
    Step<FutureState> waitUntil(String actor, int operation, String variable) {
        Step<FutureState> fired = Step.all(List.of(fire(actor, operation, Place.WAIT_ANY), says(operation, variable)));
        return world -> world.word(by(operation)) == null
                ? fired.take(world)
                : says(operation, variable).take(world);
    }

    /** Says who delivered the callback of an actor's operation: itself, the other, or a later pump. */
    Step<FutureState> deliveredBy(int operation, String own, String other, String variable) {
        return Step.where(
                by(operation),
                own,
                Step.tell(variable, "OWN"),
                Step.where(by(operation), other, Step.tell(variable, "OTHER"), Step.tell(variable, "LATER")));
    }

    private Step<FutureState> fire(String actor, int operation, Place place) {
        return call(new CalledBack(operation, place), by(operation), done -> actor);
    }

    private Step<FutureState> says(int operation, String variable) {
        return call(new Waited(operation), variable, complete -> complete ? "COMPLETE" : "TIMED_OUT");
    }

    private static String by(int operation) {
        return "who delivered " + operation;
    }
}
