package heddle.backends.reference;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.MapMode;
import heddle.webgpu.QuerySet;
import heddle.webgpu.QueryType;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The calls of buffers and query sets. */
abstract class BufferCalls extends CreationCalls {
    BufferCalls(Parts parts) {
        super(parts);
    }

    final ReferenceBuffer buffer(Buffer buffer) {
        return find(ReferenceBuffer.class, buffer);
    }

    @Override
    public long bufferMapAsync(Buffer buffer, MapMode mode, long offset, long size, CallbackInfo callbackInfo) {
        return buffer(buffer).mapAsync(mode, offset, size, callbackInfo);
    }

    @Override
    public @Nullable ByteBuffer bufferGetMappedRange(Buffer buffer, long offset, long size) {
        return buffer(buffer).mappedRange(offset, size);
    }

    @Override
    public @Nullable ByteBuffer bufferGetConstMappedRange(Buffer buffer, long offset, long size) {
        return buffer(buffer).constMappedRange(offset, size);
    }

    @Override
    public Status bufferReadMappedRange(Buffer buffer, long offset, ByteBuffer data) {
        return buffer(buffer).readMappedRange(offset, data);
    }

    @Override
    public Status bufferWriteMappedRange(Buffer buffer, long offset, ByteBuffer data) {
        return buffer(buffer).writeMappedRange(offset, data);
    }

    @Override
    public BufferUsage bufferGetUsage(Buffer buffer) {
        return buffer(buffer).usage();
    }

    @Override
    public long bufferGetSize(Buffer buffer) {
        return buffer(buffer).size();
    }

    @Override
    public BufferMapState bufferGetMapState(Buffer buffer) {
        return buffer(buffer).mapState();
    }

    @Override
    public void bufferUnmap(Buffer buffer) {
        ReferenceBuffer unmapped = buffer(buffer);
        unmapped.unmap(unmapped + " was unmapped before it was mapped");
    }

    @Override
    public void bufferDestroy(Buffer buffer) {
        buffer(buffer).destroy();
    }

    @Override
    public QueryType querySetGetType(QuerySet querySet) {
        return find(ReferenceQuerySet.class, querySet).type();
    }

    @Override
    public int querySetGetCount(QuerySet querySet) {
        return find(ReferenceQuerySet.class, querySet).count();
    }

    @Override
    public void querySetDestroy(QuerySet querySet) {
        find(ReferenceQuerySet.class, querySet).destroy();
    }
}
