package heddle.backends.reference;

import heddle.webgpu.BufferUsage;
import heddle.webgpu.TexelCopyBufferInfo;
import heddle.webgpu.TextureUsage;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A command encoder: copies, clears and queries; its passes record into the same recording. */
public final class ReferenceCommandEncoder extends ReferenceEncoder {
    private static final int COPY_ALIGNMENT = 4;
    private static final int ROW_ALIGNMENT = 256;
    private static final int RESOLVE_ALIGNMENT = 256;

    private @Nullable ReferenceEncoder openPass;

    ReferenceCommandEncoder(ReferenceDevice device, String label) {
        super(device, "CommandEncoder", label, device.realm().parts().recording());
    }

    long finish(String label) {
        GpuError error = device().attempt(this::end);
        return device().realm()
                .objects()
                .publish(new ReferenceCommandBuffer(device(), label, recording(), error == null));
    }

    /** Returns what a new pass records into: this recording, or one that nobody sees where no pass may begin. */
    Recording recordingForPass() {
        boolean open = isOpen();
        encode(() -> {});
        return open ? recording() : new Recording();
    }

    /** Locks the encoder until the pass ends. */
    void begin(ReferenceEncoder pass) {
        if (isOpen()) {
            openPass = pass;
            lock();
        }
    }

    /** Ends a pass: what is wrong with it spoils the recording, and ending it twice is an error at once. */
    void endPass(ReferenceEncoder pass) {
        boolean open = pass.isOpen();
        try {
            pass.end();
        } catch (Invalid e) {
            if (open) {
                recording().fail(e.error());
            } else {
                device().report(e.error());
            }
        }
        if (openPass == pass) {
            openPass = null;
            unlock();
        }
    }

    void copyBufferToBuffer(
            ReferenceBuffer source, long sourceOffset, ReferenceBuffer target, long targetOffset, long wantedSize) {
        encode(() -> {
            long size = wantedSize == ReferenceBuffer.WHOLE_SIZE ? source.size() - sourceOffset : wantedSize;
            use(source);
            use(target);
            BufferRules.usage(source, BufferUsage.COPY_SRC);
            BufferRules.usage(target, BufferUsage.COPY_DST);
            Invalid.unless(source != target, source, " cannot be copied onto itself");
            BufferRules.aligned(source, "copy size", size, COPY_ALIGNMENT);
            BufferRules.aligned(source, "copy offset", sourceOffset, COPY_ALIGNMENT);
            BufferRules.aligned(target, "copy offset", targetOffset, COPY_ALIGNMENT);
            BufferRules.range(source, sourceOffset, size);
            BufferRules.range(target, targetOffset, size);
            recording().add(() -> source.bytes().copyTo(target.bytes(), sourceOffset, targetOffset, size));
        });
    }

    void clearBuffer(ReferenceBuffer buffer, long offset, long wantedSize) {
        encode(() -> {
            long size = wantedSize == ReferenceBuffer.WHOLE_SIZE ? buffer.size() - offset : wantedSize;
            use(buffer);
            BufferRules.usage(buffer, BufferUsage.COPY_DST);
            BufferRules.aligned(buffer, "clear offset", offset, COPY_ALIGNMENT);
            BufferRules.aligned(buffer, "clear size", size, COPY_ALIGNMENT);
            BufferRules.range(buffer, offset, size);
            recording().add(() -> buffer.bytes().write(offset, ByteBuffer.allocate((int) size)));
        });
    }

    void copyBufferToTexture(ReferenceBuffer buffer, TexelCopyBufferInfo layout, TexelCopy target) {
        encode(() -> {
            LinearTexels source = linear(buffer, layout, target, BufferUsage.COPY_SRC);
            checkBox(target, TextureUsage.COPY_DST);
            source.check(target);
            recording().add(() -> target.fillFrom(source));
        });
    }

    void copyTextureToBuffer(TexelCopy source, ReferenceBuffer buffer, TexelCopyBufferInfo layout) {
        encode(() -> {
            LinearTexels target = linear(buffer, layout, source, BufferUsage.COPY_DST);
            checkBox(source, TextureUsage.COPY_SRC);
            target.check(source);
            recording().add(() -> source.drainTo(target));
        });
    }

    void copyTextureToTexture(TexelCopy source, TexelCopy target) {
        encode(() -> {
            use(source.texture());
            use(target.texture());
            source.check(TextureUsage.COPY_SRC);
            target.check(TextureUsage.COPY_DST);
            Invalid.unless(
                    source.texture().textureFormat().equals(target.texture().textureFormat())
                            && source.texture().descriptor().sampleCount()
                                    == target.texture().descriptor().sampleCount(),
                    source.texture(),
                    " and ",
                    target.texture(),
                    " differ in format or sample count");
            Invalid.unless(!source.meets(target), source.texture(), " cannot be copied onto itself");
            recording().add(() -> source.copyTo(target));
        });
    }

    void resolveQuerySet(ReferenceQuerySet querySet, int first, int count, ReferenceBuffer target, long offset) {
        encode(() -> {
            use(querySet);
            use(target);
            querySet.checkRange(first, count);
            BufferRules.usage(target, BufferUsage.QUERY_RESOLVE);
            BufferRules.aligned(target, "resolve offset", offset, RESOLVE_ALIGNMENT);
            BufferRules.range(target, offset, (long) Long.BYTES * count);
            recording().add(() -> target.bytes().write(offset, querySet.results(first, count)));
        });
    }

    void writeTimestamp(ReferenceQuerySet querySet, int index) {
        encode(() -> {
            use(querySet);
            querySet.checkTimestamp(index);
            recording().add(() -> querySet.write(index, realm().timestampNanos()));
        });
    }

    private LinearTexels linear(ReferenceBuffer buffer, TexelCopyBufferInfo info, TexelCopy box, BufferUsage usage)
            throws Invalid {
        use(buffer);
        use(box.texture());
        BufferRules.usage(buffer, usage);
        Invalid.unless(
                info.layout().bytesPerRow() == -1 || info.layout().bytesPerRow() % ROW_ALIGNMENT == 0,
                buffer,
                ": bytesPerRow ",
                info.layout().bytesPerRow(),
                " is not a multiple of 256");
        BufferRules.aligned(buffer, "offset of texels", info.layout().offset(), Math.max(1, box.blockBytes()));
        return new LinearTexels(buffer.bytes(), buffer.size(), info.layout());
    }

    private static void checkBox(TexelCopy box, TextureUsage usage) throws Invalid {
        box.check(usage);
        Invalid.unless(
                box.texture().descriptor().sampleCount() == 1,
                box.texture(),
                " is multisampled and has no linear form");
    }
}
