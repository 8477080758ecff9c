package heddle.model;

import heddle.webgpu.CallbackMode;

/** How far an asynchronous operation is, as the application can see it. */
public sealed interface FutureState {
    /** It was not started. */
    record Absent() implements FutureState {}

    /** It was started, and its callback has not come. */
    record Started(CallbackMode mode) implements FutureState {}

    /** Its callback has come. */
    record Observed() implements FutureState {}
}
