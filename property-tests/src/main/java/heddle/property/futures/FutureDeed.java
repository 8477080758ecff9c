package heddle.property.futures;

import heddle.property.operation.Kind;
import heddle.webgpu.CallbackMode;
import java.util.Random;

/** What a thread of a random program may do next with the operations that all threads share. */
sealed interface FutureDeed {
    /** Starts an operation that will succeed. */
    record Begin(Kind kind, CallbackMode mode) implements FutureDeed {}

    /** Calls ProcessEvents. */
    record Pump() implements FutureDeed {}

    /**
     * Calls WaitAny without a timeout, for some operations that any thread has started; for none if there are none yet.
     *
     * @param seed decides which
     * @param most how many at most
     */
    record Wait(long seed, int most) implements FutureDeed {
        /** Returns the indexes of those it names among so many, each once. */
        int[] picks(int started) {
            return started == 0
                    ? new int[0]
                    : new Random(seed).ints(most, 0, started).distinct().toArray();
        }
    }
}
