package heddle.property.mapping;

import heddle.cases.Needing;
import heddle.webgpu.Buffer;
import heddle.webgpu.Fn;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

/** The four ways to ask for mapped bytes. */
enum RangeCall implements Needing {
    MUTABLE {
        @Override
        boolean isGiven(Buffer buffer, long offset, ByteBuffer bytes) {
            return buffer.getMappedRange(offset, bytes.remaining()) != null;
        }
    },
    CONST {
        @Override
        boolean isGiven(Buffer buffer, long offset, ByteBuffer bytes) {
            return buffer.getConstMappedRange(offset, bytes.remaining()) != null;
        }
    },
    READ {
        @Override
        boolean isGiven(Buffer buffer, long offset, ByteBuffer bytes) {
            return buffer.readMappedRange(offset, bytes).equals(Status.SUCCESS);
        }

        @Override
        public Set<Fn> functions() {
            return EnumSet.of(Fn.BUFFER_READ_MAPPED_RANGE);
        }
    },
    WRITE {
        @Override
        boolean isGiven(Buffer buffer, long offset, ByteBuffer bytes) {
            return buffer.writeMappedRange(offset, bytes).equals(Status.SUCCESS);
        }

        @Override
        public Set<Fn> functions() {
            return EnumSet.of(Fn.BUFFER_WRITE_MAPPED_RANGE);
        }
    };

    /**
     * Asks for as many bytes as there are in {@code bytes}, which are read into or written from where the call copies,
     * and otherwise say no more than how many. A pointer that comes back is not followed.
     */
    abstract boolean isGiven(Buffer buffer, long offset, ByteBuffer bytes);

    /** Returns whether it is for reading. */
    boolean reads() {
        return this == CONST || this == READ;
    }
}
