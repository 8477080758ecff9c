package heddle.backends.reference;

import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Limits;
import heddle.webgpu.MapMode;

/** What buffer calls must obey. */
final class BufferRules {
    private static final BufferUsage MAP_READ_COMPANIONS = BufferUsage.MAP_READ.or(BufferUsage.COPY_DST);
    private static final BufferUsage MAP_WRITE_COMPANIONS = BufferUsage.MAP_WRITE.or(BufferUsage.COPY_SRC);
    private static final long ALL_USAGES = 0x3FF;
    private static final int MAP_OFFSET_ALIGNMENT = 8;
    private static final int SIZE_ALIGNMENT = 4;

    private BufferRules() {}

    static void create(BufferDescriptor descriptor, Limits limits) throws Invalid {
        BufferUsage usage = descriptor.usage();
        String name = "buffer \"" + descriptor.label() + "\"";
        Invalid.unless(descriptor.chain().isEmpty(), name, " has an unknown struct on its chain");
        Invalid.unless(
                usage.value() != 0 && (usage.value() & ~ALL_USAGES) == 0, name, " has an unknown or no usage: ", usage);
        Invalid.unless(
                !usage.has(BufferUsage.MAP_READ) || MAP_READ_COMPANIONS.has(usage),
                name,
                ": MapRead goes with CopyDst only, not ",
                usage);
        Invalid.unless(
                !usage.has(BufferUsage.MAP_WRITE) || MAP_WRITE_COMPANIONS.has(usage),
                name,
                ": MapWrite goes with CopySrc only, not ",
                usage);
        Invalid.unless(
                Long.compareUnsigned(descriptor.size(), limits.maxBufferSize()) <= 0,
                name,
                " of ",
                Long.toUnsignedString(descriptor.size()),
                " bytes exceeds maxBufferSize = ",
                limits.maxBufferSize());
        Invalid.unless(
                !descriptor.mappedAtCreation() || descriptor.size() % SIZE_ALIGNMENT == 0,
                name,
                ": mapped at creation, its size ",
                descriptor.size(),
                " must be a multiple of 4");
        Invalid.unlessRoom(
                descriptor.size() <= Supported.LARGEST_RESOURCE_BYTES,
                "no memory for ",
                name,
                " of ",
                descriptor.size(),
                " bytes");
    }

    static void map(ReferenceBuffer buffer, MapMode mode, long offset, long size) throws Invalid {
        boolean read = mode.equals(MapMode.READ);
        Invalid.unless(read || mode.equals(MapMode.WRITE), buffer, ": map mode ", mode, " is not Read or Write");
        Invalid.unless(
                buffer.usage().has(read ? BufferUsage.MAP_READ : BufferUsage.MAP_WRITE),
                buffer,
                " of usage ",
                buffer.usage(),
                " cannot be mapped for ",
                mode);
        Invalid.unless(offset % MAP_OFFSET_ALIGNMENT == 0, buffer, ": map offset ", offset, " is not a multiple of 8");
        Invalid.unless(size % SIZE_ALIGNMENT == 0, buffer, ": map size ", size, " is not a multiple of 4");
        range(buffer, offset, size);
    }

    /** Checks that a range lies inside the buffer; negative numbers are unsigned ones too large. */
    static void range(ReferenceBuffer buffer, long offset, long size) throws Invalid {
        Invalid.unless(
                offset >= 0 && size >= 0 && offset <= buffer.size() && size <= buffer.size() - offset,
                buffer,
                ": ",
                Long.toUnsignedString(size),
                " bytes at ",
                Long.toUnsignedString(offset),
                " exceed its size ",
                buffer.size());
    }

    static void usage(ReferenceBuffer buffer, BufferUsage needed) throws Invalid {
        Invalid.unless(buffer.usage().has(needed), buffer, " of usage ", buffer.usage(), " lacks ", needed);
    }

    static void aligned(ReferenceBuffer buffer, String what, long value, int alignment) throws Invalid {
        Invalid.unless(
                Long.remainderUnsigned(value, alignment) == 0,
                buffer,
                ": ",
                what,
                " ",
                Long.toUnsignedString(value),
                " is not a multiple of ",
                alignment);
    }
}
