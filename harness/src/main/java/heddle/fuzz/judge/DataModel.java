package heddle.fuzz.judge;

import heddle.fuzz.judge.DataCall.Change;
import heddle.fuzz.judge.DataCall.Copy;
import heddle.fuzz.judge.DataCall.Count;
import heddle.fuzz.judge.DataCall.Fresh;
import heddle.fuzz.judge.DataCall.Put;
import heddle.model.Answer;
import heddle.model.Bytes;
import heddle.model.Model;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The bytes of buffers that commands connect. A submit takes effect entirely and at one moment, as does a write; a read
 * sees what was there when its map took the buffer.
 */
final class DataModel implements Model<Map<String, Bytes>, DataCall, Bytes> {
    static final Bytes NOTHING = Bytes.zeros(0);

    @Override
    public Map<String, Bytes> init() {
        return Map.of();
    }

    @Override
    public Object partition(DataCall call) {
        return call.group();
    }

    @Override
    public boolean changesNothing(DataCall call) {
        return call.changes().isEmpty();
    }

    @Override
    public Set<Answer<Map<String, Bytes>, Bytes>> answers(Map<String, Bytes> state, DataCall call) {
        if (call.changes().isEmpty()) {
            Bytes read = at(state, call.readFrom()).slice(call.offset(), call.sizeBytes());
            return Set.of(new Answer<>(read, state));
        }
        Map<String, Bytes> next = new HashMap<>(state);
        call.changes().forEach(change -> apply(next, change));
        return Set.of(new Answer<>(NOTHING, Map.copyOf(next)));
    }

    private static Bytes at(Map<String, Bytes> state, String buffer) {
        return state.getOrDefault(buffer, NOTHING);
    }

    private static void apply(Map<String, Bytes> state, Change change) {
        if (change instanceof Fresh fresh) {
            state.put(fresh.buffer(), Bytes.zeros(fresh.sizeBytes()));
        } else if (change instanceof Put put && state.containsKey(put.buffer())) {
            state.put(put.buffer(), at(state, put.buffer()).with(put.offset(), put.bytes()));
        } else if (change instanceof Copy copy
                && state.containsKey(copy.source())
                && state.containsKey(copy.target())) {
            Bytes moved = at(state, copy.source()).slice(copy.sourceOffset(), copy.sizeBytes());
            state.put(copy.target(), at(state, copy.target()).with(copy.targetOffset(), moved));
        } else if (change instanceof Count count && state.containsKey(count.buffer())) {
            state.put(count.buffer(), counted(at(state, count.buffer()), count.amount()));
        }
    }

    private static Bytes counted(Bytes bytes, int amount) {
        ByteBuffer word = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        word.putInt(bytes.toBuffer().order(ByteOrder.LITTLE_ENDIAN).getInt(0) + amount);
        return bytes.with(0, Bytes.of(word.array()));
    }
}
