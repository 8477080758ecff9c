package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import heddle.webgpu.Fn;
import org.jspecify.annotations.Nullable;

/**
 * What a step does to the memory of a mapped buffer.
 *
 * @param buffer the buffer's name
 * @param offset the first byte, counted from the buffer's begin
 * @param sizeBytes how many
 * @param isWrite whether it changes them
 */
record Access(String buffer, long offset, long sizeBytes, boolean isWrite) {
    private static final long WHOLE_MAP_SIZE = -1;

    /** Returns what a step does, or null for nothing. */
    static @Nullable Access of(Facts facts, Node node) {
        if (node.step() instanceof Step.Store store) {
            return through(facts, store.range(), store.offset(), store.bytes().bytes().length, true);
        } else if (node.step() instanceof Step.Load load) {
            return through(facts, load.range(), load.offset(), load.sizeBytes(), false);
        } else if (node.step() instanceof Step.Call call && call.self() != null) {
            return copying(call, call.self());
        }
        return null;
    }

    private static @Nullable Access copying(Step.Call call, String buffer) {
        if (call.function() == Fn.BUFFER_WRITE_MAPPED_RANGE && call.arguments().get(1) instanceof Value.Bytes bytes) {
            return new Access(buffer, whole(call, 0), bytes.bytes().length, true);
        } else if (call.function() == Fn.BUFFER_READ_MAPPED_RANGE
                && call.arguments().get(1) instanceof Value.Room room) {
            return new Access(buffer, whole(call, 0), room.sizeBytes(), false);
        }
        return null;
    }

    private static @Nullable Access through(Facts facts, String range, long offset, long sizeBytes, boolean isWrite) {
        Step.Call got = getting(facts, range);
        return got == null || got.self() == null
                ? null
                : new Access(got.self(), whole(got, 0) + offset, sizeBytes, isWrite);
    }

    /** Returns the call that got a range. */
    static Step.@Nullable Call getting(Facts facts, String range) {
        Named named = facts.names().get(range);
        return named != null && facts.order().definition(named).step() instanceof Step.Call call ? call : null;
    }

    /** Returns how many bytes a range has, or -1 if the program does not tell. */
    static long sizeOf(Facts facts, String range) {
        Step.Call got = getting(facts, range);
        if (got == null) {
            return -1;
        }
        long size = whole(got, 1);
        return size != WHOLE_MAP_SIZE ? size : bufferSize(facts, String.valueOf(got.self())) - whole(got, 0);
    }

    private static long bufferSize(Facts facts, String buffer) {
        Named named = facts.names().get(buffer);
        return named != null
                        && facts.order().definition(named).step() instanceof Step.Call made
                        && made.arguments().get(0) instanceof Value.Struct descriptor
                        && descriptor.fields().get("size") instanceof Value.Whole size
                ? size.bits()
                : 0;
    }

    private static long whole(Step.Call call, int argument) {
        return call.arguments().get(argument) instanceof Value.Whole whole ? whole.bits() : 0;
    }

    /** Returns whether both touch a byte, and one of them changes it. */
    boolean conflicts(Access other) {
        return buffer.equals(other.buffer)
                && (isWrite || other.isWrite)
                && offset < other.offset + other.sizeBytes
                && other.offset < offset + sizeBytes;
    }
}
