package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/**
 * Queue writes run on another engine than the rest, in their own order, and other work waits for none of them, nor they
 * for it: what reads a word meanwhile may find half of it.
 */
final class WritesBesideTheQueue extends Parts {
    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            private final QueueTimeline transfers = new QueueTimeline(workers);

            @Override
            public void write(Runnable write) {
                transfers.write(write);
            }
        };
    }

    @Override
    public BufferBytes bufferBytes(int sizeBytes) {
        return new BufferBytes(sizeBytes) {
            @Override
            public void write(long offset, ByteBuffer source) {
                int half = source.remaining() / 2;
                ByteBuffer first = source.duplicate().limit(source.position() + half);
                super.write(offset, first);
                RaceWindow.stay();
                super.write(offset + half, source.position(source.position() + half));
            }
        };
    }
}
