package heddle.model;

import heddle.webgpu.CallbackMode;

/** What concerns the future of one asynchronous operation. */
public sealed interface FutureCall {
    /** Returns the number of the operation. */
    int operation();

    /** The call that starts it; its result says nothing. */
    record Start(int operation, CallbackMode mode) implements FutureCall {
        @Override
        public String toString() {
            return "start of operation " + operation + " (" + mode + ")";
        }
    }

    /** Its callback. */
    record CalledBack(int operation, Place place) implements FutureCall {
        @Override
        public String toString() {
            return "the callback of operation " + operation + ", " + place;
        }
    }

    /** A WaitAny that names it has returned; its result is whether it was reported complete. */
    record Waited(int operation) implements FutureCall {
        @Override
        public String toString() {
            return "waitAny: operation " + operation + " is complete";
        }
    }

    /** Where a callback ran. */
    enum Place {
        /** Inside a WaitAny that names the operation's future, on the thread that called it. */
        WAIT_ANY("in a waitAny for it"),
        /** Inside a WaitAny that names other futures only, on the thread that called it. */
        WAIT_ANY_FOR_OTHERS("in a waitAny for others"),
        /** Inside a ProcessEvents, on the thread that called it. */
        PROCESS_EVENTS("in processEvents"),
        /** Inside another call, or on a thread that was in none. */
        ELSEWHERE("in no pump");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
