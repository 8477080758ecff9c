package heddle.model;

import heddle.webgpu.CallbackMode;

/** How far an asynchronous operation is, as the application can see it. */
public sealed interface FutureState {
    /** It was not started. */
    record Absent() implements FutureState {
        @Override
        public String toString() {
            return "not started";
        }
    }

    /** It was started, and its callback has not come. */
    record Started(CallbackMode mode) implements FutureState {
        @Override
        public String toString() {
            return "started, not called back";
        }
    }

    /** Its callback has come. */
    record Observed() implements FutureState {
        @Override
        public String toString() {
            return "called back";
        }
    }
}
