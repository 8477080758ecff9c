package heddle.jcstress.orders;

import heddle.model.BufferContentModel;
import heddle.model.Bytes;
import heddle.model.ContentCall;
import heddle.model.ContentCall.Create;
import heddle.model.ContentCall.Read;
import heddle.model.ContentCall.Write;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** A scene about the words in one buffer of sixteen bytes; a submit is what its commands write. */
final class ContentScene extends Scene<Bytes, ContentCall, Bytes> {
    private static final String BUFFER = "the buffer";
    private static final int SIZE_BYTES = 16;

    ContentScene() {
        super(new BufferContentModel());
        before(call(new Create(BUFFER, SIZE_BYTES)));
    }

    /** Fills the buffer before the actors begin. */
    ContentScene filled(int word) {
        before(write(0, word, word, word, word));
        return this;
    }

    Step<Bytes> write(int offset, int... words) {
        return call(new Write(BUFFER, offset, bytes(words)));
    }

    /** Clears one word. */
    Step<Bytes> clear(int offset) {
        return write(offset, 0);
    }

    /** Reads the word at an offset into a variable. */
    Step<Bytes> read(int offset, String variable) {
        return call(
                new Read(BUFFER, offset, Integer.BYTES),
                variable,
                bytes -> Integer.toString(bytes.toBuffer().getInt()));
    }

    /** Reads words at offsets into r1, r2 and so on, at one moment. */
    Step<Bytes> show(int... offsets) {
        return Step.all(IntStream.range(0, offsets.length)
                .mapToObj(i -> read(offsets[i], "r" + (i + 1)))
                .toList());
    }

    private static Bytes bytes(int... words) {
        ByteBuffer data = ByteBuffer.allocate(words.length * Integer.BYTES);
        for (int word : words) {
            data.putInt(word);
        }
        data.flip();
        return Bytes.copyOf(data);
    }
}
