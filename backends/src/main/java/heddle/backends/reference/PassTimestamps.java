package heddle.backends.reference;

import heddle.webgpu.PassTimestampWrites;
import org.jspecify.annotations.Nullable;

/** The timestamps that one pass writes at its begin and end. */
final class PassTimestamps {
    private static final int UNDEFINED = -1;

    private final ReferenceEncoder pass;
    private final @Nullable PassTimestampWrites writes;
    private final @Nullable ReferenceQuerySet querySet;

    PassTimestamps(ReferenceEncoder pass, @Nullable PassTimestampWrites writes) {
        this.pass = pass;
        this.writes = writes;
        this.querySet = writes == null ? null : pass.realm().findOrNull(ReferenceQuerySet.class, writes.querySet());
    }

    void begin() throws Invalid {
        if (writes != null) {
            Invalid.unless(querySet != null, pass, ": timestamp writes name no query set");
            Invalid.unless(
                    writes.beginningOfPassWriteIndex() != writes.endOfPassWriteIndex(),
                    pass,
                    " writes both timestamps, or none, to one index");
            check(querySet, writes.endOfPassWriteIndex());
            record(querySet, writes.beginningOfPassWriteIndex());
        }
    }

    void end() throws Invalid {
        if (writes != null && querySet != null) {
            record(querySet, writes.endOfPassWriteIndex());
        }
    }

    private void record(ReferenceQuerySet set, int index) throws Invalid {
        check(set, index);
        if (index != UNDEFINED) {
            pass.recording().add(() -> set.write(index, pass.realm().timestampNanos()));
        }
    }

    private void check(ReferenceQuerySet set, int index) throws Invalid {
        pass.use(set);
        if (index != UNDEFINED) {
            set.checkTimestamp(index);
        }
    }
}
