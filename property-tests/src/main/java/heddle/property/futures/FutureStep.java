package heddle.property.futures;

import heddle.property.operation.Kind;
import heddle.webgpu.CallbackMode;
import java.util.List;

/** One step of a program about asynchronous operations. */
sealed interface FutureStep {
    /** Returns the number of the thread. */
    int role();

    /** Starts an operation that will succeed. */
    record Start(int role, Kind kind, CallbackMode mode) implements FutureStep {}

    /** Calls ProcessEvents once. */
    record ProcessEvents(int role) implements FutureStep {}

    /**
     * Calls WaitAny once, without a timeout.
     *
     * @param picks which operations it names, counted from the last one started; those that there are not are left out
     */
    record WaitAny(int role, List<Integer> picks) implements FutureStep {
        public WaitAny {
            picks = List.copyOf(picks);
        }
    }
}
