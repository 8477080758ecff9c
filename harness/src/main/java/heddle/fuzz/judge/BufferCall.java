package heddle.fuzz.judge;

import heddle.model.MapCall;
import heddle.model.Span;

/** What concerns one buffer as far as its mapping decides the answer. */
sealed interface BufferCall {
    /** Returns the name of the buffer. */
    String buffer();

    /** A call or callback of mapping. */
    record Mapping(MapCall call) implements BufferCall {
        @Override
        public String buffer() {
            return call.buffer();
        }

        @Override
        public String toString() {
            return call.toString();
        }
    }

    /** A queue write or a submit that uses it; its result is whether it made an error. */
    record Use(String buffer) implements BufferCall {
        @Override
        public String toString() {
            return "use by the queue";
        }
    }

    /** ReadMappedRange or WriteMappedRange; its result is whether it was done. */
    record CopyRange(String buffer, Span span, boolean writes) implements BufferCall {
        @Override
        public String toString() {
            return (writes ? "writeMappedRange(" : "readMappedRange(") + span + ")";
        }
    }
}
