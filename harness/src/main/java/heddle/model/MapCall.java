package heddle.model;

import heddle.webgpu.MapMode;

/** A call or a callback that concerns the mapping of one buffer. */
public sealed interface MapCall {
    /** Returns a name for the buffer. */
    String buffer();

    /** {@code wgpuDeviceCreateBuffer}; its result is {@link MapResult.Done}. */
    record Create(String buffer, BufferShape shape, boolean mappedAtCreation) implements MapCall {
        @Override
        public String toString() {
            return mappedAtCreation ? "createBuffer, mapped at creation" : "createBuffer";
        }
    }

    /**
     * {@code wgpuBufferMapAsync}; its result is {@link MapResult.Done}, since the answer comes as {@link Answered}, or
     * {@link MapResult.Erred}.
     */
    record MapAsync(String buffer, int ticket, MapMode mode, Span span) implements MapCall {
        @Override
        public String toString() {
            return "mapAsync " + ticket + " (" + mode + ", " + span + ")";
        }
    }

    /** The callback of a MapAsync; its result is {@link MapResult.Told}. */
    record Answered(String buffer, int ticket) implements MapCall {
        @Override
        public String toString() {
            return "the callback of map " + ticket;
        }
    }

    /** {@code wgpuBufferUnmap}; its result is {@link MapResult.Done}. */
    record Unmap(String buffer) implements MapCall {
        @Override
        public String toString() {
            return "unmap";
        }
    }

    /** {@code wgpuBufferDestroy}; its result is {@link MapResult.Done}. */
    record Destroy(String buffer) implements MapCall {
        @Override
        public String toString() {
            return "destroy";
        }
    }

    /** {@code wgpuBufferGetMapState}; its result is {@link MapResult.Seen}. */
    record GetMapState(String buffer) implements MapCall {
        @Override
        public String toString() {
            return "getMapState";
        }
    }

    /**
     * {@code wgpuBufferGetMappedRange} or {@code wgpuBufferGetConstMappedRange}; its result is {@link MapResult.Given}.
     */
    record GetRange(String buffer, Mapping.View view) implements MapCall {
        @Override
        public String toString() {
            return (view.isConst() ? "getConstMappedRange(" : "getMappedRange(") + view.span() + ")";
        }
    }
}
