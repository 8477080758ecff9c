package heddle.model;

import heddle.model.FutureCall.CalledBack;
import heddle.model.FutureCall.Place;
import heddle.model.FutureCall.Start;
import heddle.model.FutureCall.Waited;
import heddle.model.FutureState.Absent;
import heddle.model.FutureState.Observed;
import heddle.model.FutureState.Started;
import heddle.webgpu.CallbackMode;
import java.util.Set;

/**
 * Futures: one callback for each operation, in a place that its mode allows; a wait reports complete what has called
 * back.
 *
 * <p>Rests on Asynchronous Operations.md and the header's text for WGPUCallbackMode. Results are true and false:
 * whether a wait reported the future complete; of all else, true.
 */
public final class FutureModel implements Model<FutureState, FutureCall, Boolean> {
    @Override
    public FutureState init() {
        return new Absent();
    }

    @Override
    public Object partition(FutureCall call) {
        return call.operation();
    }

    @Override
    public boolean changesNothing(FutureCall call) {
        return call instanceof Waited;
    }

    @Override
    public Set<Answer<FutureState, Boolean>> answers(FutureState state, FutureCall call) {
        if (call instanceof Start start) {
            return state instanceof Absent ? Set.of(new Answer<>(true, new Started(start.mode()))) : Set.of();
        }
        if (call instanceof CalledBack callback) {
            return state instanceof Started started && allows(started.mode(), callback.place())
                    ? Set.of(new Answer<>(true, new Observed()))
                    : Set.of();
        }
        return state instanceof Absent ? Set.of() : Set.of(new Answer<>(state instanceof Observed, state));
    }

    private static boolean allows(CallbackMode mode, Place place) {
        if (mode.equals(CallbackMode.ALLOW_SPONTANEOUS)) {
            return true;
        }
        return switch (place) {
            case WAIT_ANY -> true;
            case PROCESS_EVENTS -> mode.equals(CallbackMode.ALLOW_PROCESS_EVENTS);
            case WAIT_ANY_FOR_OTHERS, ELSEWHERE -> false;
        };
    }
}
