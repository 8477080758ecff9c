package heddle.property.futures;

import heddle.model.FutureCall;
import heddle.model.FutureCall.CalledBack;
import heddle.model.FutureCall.Place;
import heddle.model.FutureCall.Waited;
import heddle.model.FutureModel;
import heddle.model.FutureState;
import heddle.model.ModelRun;
import heddle.property.futures.FutureStep.Start;
import heddle.property.lockstep.LockStep;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Checks the callbacks and waits of a program against the model of futures; operations have numbers, from 0 up. */
final class FutureJudge {
    private record Called(int number, Thread thread, int status) {}

    private final LockStep steps;
    private final boolean judgesPlaces;
    private final ModelRun<FutureState, FutureCall, Boolean> model = new ModelRun<>(new FutureModel());
    private final List<Start> starts = new ArrayList<>();
    private final Queue<Called> called = new ConcurrentLinkedQueue<>();

    FutureJudge(LockStep steps, boolean judgesPlaces) {
        this.steps = steps;
        this.judgesPlaces = judgesPlaces;
    }

    /** Takes note of the next operation before it is started; returns what its callback is to run. */
    CallbackBody next(Start step) {
        int number = starts.size();
        starts.add(step);
        model.accept(new FutureCall.Start(number, judgesPlaces ? step.mode() : CallbackMode.ALLOW_SPONTANEOUS), true);
        return firing -> called.add(new Called(number, Thread.currentThread(), firing.status()));
    }

    boolean isObserved(int number) {
        return model.states(number).contains(new FutureState.Observed());
    }

    /** Checks the callbacks since the last check, given the thread that made the last call, and what it called. */
    void checkCallbacks(Thread caller, Place place, Set<Integer> named) {
        for (Called next = called.poll(); next != null; next = called.poll()) {
            int number = next.number();
            String thread = next.thread().getName();
            steps.saw(number + " calls back on " + thread);
            Place where = next.thread().equals(caller) ? seenBy(number, place, named) : Place.ELSEWHERE;
            if (!model.accept(new CalledBack(number, where), true)) {
                String fault = isObserved(number) ? "came again" : "came where its mode does not allow it";
                throw steps.failure("the callback of operation " + number + " " + fault + ", on thread " + thread);
            }
            if (next.status() != starts.get(number).kind().success()) {
                throw steps.failure("the callback of operation " + number + " was told status " + next.status()
                        + ", which is not success");
            }
        }
    }

    /**
     * Checks what a wait said of an operation, after its callbacks.
     *
     * <p>The callback of a spontaneous operation may be under way on another thread meanwhile; what the wait says then
     * is not judged.
     *
     * @param wasObserved whether the operation had called back before the wait
     */
    void checkCompleted(int number, boolean completed, boolean wasObserved) {
        boolean isSpontaneous = starts.get(number).mode().equals(CallbackMode.ALLOW_SPONTANEOUS);
        if (isSpontaneous && (completed || !wasObserved)) {
            return;
        }
        if (!model.accept(new Waited(number), completed)) {
            throw steps.failure("operation " + number
                    + (completed ? " is complete, and has not called back" : " has called back, and is not complete"));
        }
    }

    private static Place seenBy(int number, Place place, Set<Integer> named) {
        return place == Place.WAIT_ANY && !named.contains(number) ? Place.WAIT_ANY_FOR_OTHERS : place;
    }
}
