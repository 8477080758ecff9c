package heddle.backends.reference;

import heddle.webgpu.BufferUsage;
import heddle.webgpu.IndexFormat;
import org.jspecify.annotations.Nullable;

/** What render passes and render bundle encoders share: draws, which are checked and counted. */
abstract class ReferenceDrawEncoder extends ReferenceBindingEncoder {
    private static final int INDIRECT_ALIGNMENT = 4;
    private static final int DRAW_BYTES = 16;
    private static final int DRAW_INDEXED_BYTES = 20;

    private boolean hasIndexBuffer;

    ReferenceDrawEncoder(ReferenceDevice device, String typeName, String label, Recording recording) {
        super(device, typeName, label, recording);
    }

    /** Counts one draw that shows something. */
    abstract void drew();

    final void draw(int count, int instances) {
        encode(() -> {
            requirePipeline();
            countDraw(count, instances);
        });
    }

    final void drawIndexed(int count, int instances) {
        encode(() -> {
            requirePipeline();
            requireIndexBuffer();
            countDraw(count, instances);
        });
    }

    final void drawIndirect(ReferenceBuffer buffer, long offset) {
        encode(() -> indirect(buffer, offset, DRAW_BYTES));
    }

    final void drawIndexedIndirect(ReferenceBuffer buffer, long offset) {
        encode(() -> {
            requireIndexBuffer();
            indirect(buffer, offset, DRAW_INDEXED_BYTES);
        });
    }

    final void setVertexBuffer(int slot, @Nullable ReferenceBuffer buffer, long offset, long size) {
        encode(() -> {
            Invalid.unless(
                    slot >= 0 && slot < device().limits().maxVertexBuffers(),
                    this,
                    " has no vertex buffer slot ",
                    Integer.toUnsignedString(slot));
            if (buffer != null) {
                bind(buffer, BufferUsage.VERTEX, offset, size, INDIRECT_ALIGNMENT);
            }
        });
    }

    final void setIndexBuffer(ReferenceBuffer buffer, IndexFormat format, long offset, long size) {
        encode(() -> {
            boolean wide = format.equals(IndexFormat.UINT32);
            Invalid.unless(wide || format.equals(IndexFormat.UINT16), this, ": unknown index format ", format);
            bind(buffer, BufferUsage.INDEX, offset, size, wide ? Integer.BYTES : Short.BYTES);
            hasIndexBuffer = true;
        });
    }

    /** Leaves nothing set: no pipeline, group or index buffer. */
    final void forgetState() {
        forgetBindings();
        hasIndexBuffer = false;
    }

    private void requireIndexBuffer() throws Invalid {
        Invalid.unless(hasIndexBuffer, this, " has no index buffer");
    }

    private void bind(ReferenceBuffer buffer, BufferUsage usage, long offset, long wantedSize, int alignment)
            throws Invalid {
        use(buffer);
        BufferRules.usage(buffer, usage);
        BufferRules.aligned(buffer, "binding offset", offset, alignment);
        boolean whole = wantedSize == ReferenceBuffer.WHOLE_SIZE;
        BufferRules.range(buffer, offset, whole ? buffer.size() - offset : wantedSize);
    }

    private void indirect(ReferenceBuffer buffer, long offset, int sizeBytes) throws Invalid {
        requirePipeline();
        use(buffer);
        BufferRules.usage(buffer, BufferUsage.INDIRECT);
        BufferRules.aligned(buffer, "indirect offset", offset, INDIRECT_ALIGNMENT);
        BufferRules.range(buffer, offset, sizeBytes);
        drew();
    }

    private void countDraw(int count, int instances) {
        if (count != 0 && instances != 0) {
            drew();
        }
    }
}
