package heddle.model;

import heddle.webgpu.CallbackMode;

/** What concerns the future of one asynchronous operation. */
public sealed interface FutureCall {
    /** Returns the number of the operation. */
    int operation();

    /** The call that starts it; its result says nothing. */
    record Start(int operation, CallbackMode mode) implements FutureCall {}

    /** Its callback. */
    record CalledBack(int operation, Place place) implements FutureCall {}

    /** A WaitAny that names it has returned; its result is whether it was reported complete. */
    record Waited(int operation) implements FutureCall {}

    /** Where a callback ran. */
    enum Place {
        /** Inside a WaitAny that names the operation's future, on the thread that called it. */
        WAIT_ANY,
        /** Inside a WaitAny that names other futures only, on the thread that called it. */
        WAIT_ANY_FOR_OTHERS,
        /** Inside a ProcessEvents, on the thread that called it. */
        PROCESS_EVENTS,
        /** Inside another call, or on a thread that was in none. */
        ELSEWHERE
    }
}
