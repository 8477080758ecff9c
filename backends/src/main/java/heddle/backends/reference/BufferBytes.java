package heddle.backends.reference;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The contents of one buffer as the queue sees them; zero until written, and only then in memory.
 *
 * <p>Threads: the queue's work and the map state take turns, so that no two threads are in here at once.
 */
public class BufferBytes {
    private final int sizeBytes;
    private byte @Nullable [] bytes;

    public BufferBytes(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    /** Copies from an offset on into whatever room the target has. */
    public void read(long offset, ByteBuffer target) {
        target.put(bytes(), (int) offset, target.remaining());
    }

    /** Copies all that the source has left to an offset. */
    public void write(long offset, ByteBuffer source) {
        source.get(bytes(), (int) offset, source.remaining());
    }

    /** Copies a range to another buffer's contents, or within these. */
    public final void copyTo(BufferBytes target, long offset, long targetOffset, long size) {
        target.write(targetOffset, ByteBuffer.wrap(bytes(), (int) offset, (int) size));
    }

    private synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = new byte[sizeBytes];
        }
        return bytes;
    }
}
