package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import heddle.webgpu.ErrorType;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Buffers are cut from a heap of so many pieces, and a released one goes back to no free list. The fault knows one
 * device only, the one made last.
 */
final class MemoryNotGivenBack extends Parts {
    private static final int HEAP_PIECES = 32;

    private final AtomicInteger used = new AtomicInteger();
    private volatile @Nullable ErrorScopes scopes;

    @Override
    public ErrorScopes errorScopes() {
        ErrorScopes made = super.errorScopes();
        scopes = made;
        return made;
    }

    @Override
    public BufferBytes bufferBytes(int sizeBytes) {
        ErrorScopes taking = scopes;
        if (used.incrementAndGet() > HEAP_PIECES && taking != null) {
            taking.capture(new GpuError(ErrorType.OUT_OF_MEMORY, "no piece of the buffer heap is free"));
        }
        return super.bufferBytes(sizeBytes);
    }
}
