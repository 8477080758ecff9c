package heddle.fuzz.judge;

import heddle.model.Bytes;
import java.util.List;
import java.util.stream.Collectors;

/** What touches the bytes of buffers, all of it at once; its result is the bytes that it read, or none. */
record DataCall(String group, List<Change> changes, String readFrom, int offset, int sizeBytes) {
    DataCall {
        changes = List.copyOf(changes);
    }

    /** One change of the contents of buffers. */
    sealed interface Change {
        /** Returns the buffers whose bytes it reads or changes. */
        List<String> buffers();
    }

    /** Bytes that are put into a buffer. */
    record Put(String buffer, int offset, Bytes bytes) implements Change {
        Put(String buffer, int offset, byte[] bytes) {
            this(buffer, offset, Bytes.of(bytes));
        }

        @Override
        public List<String> buffers() {
            return List.of(buffer);
        }

        @Override
        public String toString() {
            return "puts " + bytes + " at " + offset + " of " + buffer;
        }
    }

    /** Bytes of one buffer that come to be in another. */
    record Copy(String source, int sourceOffset, String target, int targetOffset, int sizeBytes) implements Change {
        @Override
        public List<String> buffers() {
            return List.of(source, target);
        }

        @Override
        public String toString() {
            return "copies " + sizeBytes + " bytes from " + sourceOffset + " of " + source + " to " + targetOffset
                    + " of " + target;
        }
    }

    /** So much that is added to a buffer's first word. */
    record Count(String buffer, int amount) implements Change {
        @Override
        public List<String> buffers() {
            return List.of(buffer);
        }

        @Override
        public String toString() {
            return "adds " + amount + " to the first word of " + buffer;
        }
    }

    /** A buffer that comes to be, all zeros. */
    record Fresh(String buffer, int sizeBytes) implements Change {
        @Override
        public List<String> buffers() {
            return List.of(buffer);
        }

        @Override
        public String toString() {
            return "makes " + buffer + ", " + sizeBytes + " zeros";
        }
    }

    static DataCall change(String group, List<Change> changes) {
        return new DataCall(group, changes, "", 0, 0);
    }

    static DataCall read(String group, String buffer, int offset, int sizeBytes) {
        return new DataCall(group, List.of(), buffer, offset, sizeBytes);
    }

    /** Returns the same call as one of another group. */
    DataCall in(String otherGroup) {
        return new DataCall(otherGroup, changes, readFrom, offset, sizeBytes);
    }

    @Override
    public String toString() {
        return changes.isEmpty()
                ? "reads [" + offset + ", " + (offset + sizeBytes) + ") of " + readFrom
                : changes.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
