package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;

/** Writes go through one staging memory of the whole process, where two at once mix their bytes. */
final class WritesShareStaging extends Parts {
    private static final int STAGING_BYTES = 1 << 16;

    private final byte[] staging = new byte[STAGING_BYTES];

    @Override
    public BufferBytes bufferBytes(int sizeBytes) {
        return new BufferBytes(sizeBytes) {
            @Override
            public void write(long offset, ByteBuffer source) {
                int count = source.remaining();
                if (count > STAGING_BYTES) {
                    super.write(offset, source);
                    return;
                }
                source.get(staging, 0, count);
                RaceWindow.stay();
                super.write(offset, ByteBuffer.wrap(staging, 0, count));
            }
        };
    }
}
