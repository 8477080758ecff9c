package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;

/** Bytes that are written to a buffer stop over in memory that all devices share and nobody guards. */
final class StagingShared extends Parts {
    private static final int STAGING_BYTES = 1 << 16;

    private final byte[] staging = new byte[STAGING_BYTES];

    @Override
    public BufferBytes bufferBytes(int sizeBytes) {
        return new BufferBytes(sizeBytes) {
            @Override
            public void write(long offset, ByteBuffer source) {
                int size = source.remaining();
                if (size > STAGING_BYTES) {
                    super.write(offset, source);
                    return;
                }
                source.get(staging, 0, size);
                RaceWindow.stay();
                super.write(offset, ByteBuffer.wrap(staging, 0, size));
            }
        };
    }
}
