package heddle.model;

import heddle.model.ContentCall.Create;
import heddle.model.ContentCall.Read;
import heddle.model.ContentCall.Write;
import java.util.Set;

/**
 * The bytes of buffers: a read sees what was written last, by whichever thread and on whichever way.
 *
 * <p>Rests on Multithreading.md: state is thread-global, and mapped memory may be used from any thread. The result of
 * what is no read is no bytes.
 */
public final class BufferContentModel implements Model<Bytes, ContentCall, Bytes> {
    /** The result of a call that reads nothing. */
    public static final Bytes NOTHING = Bytes.zeros(0);

    @Override
    public Bytes init() {
        return NOTHING;
    }

    @Override
    public Object partition(ContentCall call) {
        return call.buffer();
    }

    @Override
    public boolean changesNothing(ContentCall call) {
        return call instanceof Read;
    }

    @Override
    public Set<Answer<Bytes, Bytes>> answers(Bytes state, ContentCall call) {
        if (call instanceof Create create) {
            return Set.of(new Answer<>(NOTHING, Bytes.zeros(create.sizeBytes())));
        }
        if (call instanceof Write write) {
            return Set.of(new Answer<>(NOTHING, state.with(write.offset(), write.bytes())));
        }
        Read read = (Read) call;
        return Set.of(new Answer<>(state.slice(read.offset(), read.sizeBytes()), state));
    }
}
