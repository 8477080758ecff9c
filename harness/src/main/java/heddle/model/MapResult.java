package heddle.model;

import heddle.webgpu.BufferMapState;
import heddle.webgpu.MapAsyncStatus;

/** What came of a call or callback that concerns the mapping of a buffer. */
public sealed interface MapResult {
    /** Nothing to be seen. */
    record Done() implements MapResult {
        @Override
        public String toString() {
            return "no device error";
        }
    }

    /** The call made a device error. */
    record Erred() implements MapResult {
        @Override
        public String toString() {
            return "a device error";
        }
    }

    /** The status that a map's callback was told. */
    record Told(MapAsyncStatus status) implements MapResult {
        @Override
        public String toString() {
            return status.toString();
        }
    }

    /** The map state that GetMapState returned. */
    record Seen(BufferMapState state) implements MapResult {
        @Override
        public String toString() {
            return state.toString();
        }
    }

    /** Whether a range was given, and not NULL. */
    record Given(boolean given) implements MapResult {
        @Override
        public String toString() {
            return given ? "a pointer" : "NULL";
        }
    }
}
