package heddle.backends.reference;

import heddle.backends.reference.BoundBuffers.Bound;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.TextureUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A bind group, with the resources that its uses use. */
public final class ReferenceBindGroup extends DeviceObject {
    private final LayoutContents layout;
    private final List<Resource> resources;
    private final SortedMap<Integer, Bound> buffers;

    private ReferenceBindGroup(
            ReferenceDevice device,
            String label,
            LayoutContents layout,
            List<Resource> resources,
            SortedMap<Integer, Bound> buffers,
            boolean valid) {
        super(device, "BindGroup", label, valid);
        this.layout = layout;
        this.resources = List.copyOf(resources);
        this.buffers = buffers;
    }

    static long create(ReferenceDevice device, ReferenceBindGroupLayout layout, BindGroupDescriptor descriptor) {
        List<Resource> resources = new ArrayList<>();
        SortedMap<Integer, Bound> buffers = new TreeMap<>();
        GpuError error = device.attempt(() -> {
            layout.requireValidFor(device);
            List<BindGroupLayoutEntry> expected = layout.contents().entries();
            Invalid.unless(
                    descriptor.entries().size() == expected.size(),
                    "bind group \"",
                    descriptor.label(),
                    "\" has ",
                    descriptor.entries().size(),
                    " entries, its layout ",
                    expected.size());
            for (BindGroupEntry entry : descriptor.entries()) {
                bind(device, layout, entry, resources, buffers);
            }
        });
        return device.realm()
                .objects()
                .publish(new ReferenceBindGroup(
                        device, descriptor.label(), layout.contents(), resources, buffers, error == null));
    }

    List<Resource> resources() {
        return resources;
    }

    /** Returns its buffers by binding, each from the offset on that these dynamic offsets give it. */
    Map<Integer, Bound> buffers(int[] dynamicOffsets) {
        Map<Integer, Bound> shifted = new TreeMap<>(buffers);
        PrimitiveIterator.OfInt offsets = IntStream.of(dynamicOffsets).iterator();
        shifted.replaceAll((binding, bound) -> {
            BindGroupLayoutEntry entry = layout.entry(binding);
            boolean moves = entry != null && entry.buffer().hasDynamicOffset();
            return moves ? bound.plus(Integer.toUnsignedLong(offsets.nextInt())) : bound;
        });
        return shifted;
    }

    LayoutContents layout() {
        return layout;
    }

    private static void bind(
            ReferenceDevice device,
            ReferenceBindGroupLayout layout,
            BindGroupEntry entry,
            List<Resource> resources,
            Map<Integer, Bound> buffers)
            throws Invalid {
        Realm realm = device.realm();
        BindGroupLayoutEntry expected = layout.contents().entry(entry.binding());
        Invalid.unless(expected != null, layout, " has no binding ", entry.binding());
        ReferenceBuffer buffer = realm.findOrNull(ReferenceBuffer.class, entry.buffer());
        DeviceObject sampler = realm.findOrNull(ReferenceSampler.class, entry.sampler());
        ReferenceTextureView view = realm.findOrNull(ReferenceTextureView.class, entry.textureView());
        Invalid.unless(
                (buffer != null) == LayoutContents.isBuffer(expected)
                        && (sampler != null) == LayoutContents.isSampler(expected)
                        && (view != null) == LayoutContents.isTexture(expected),
                "binding ",
                entry.binding(),
                " is not of the kind that ",
                layout,
                " wants");
        if (sampler != null) {
            sampler.requireValidFor(device);
        }
        if (buffer != null) {
            bindBuffer(device, buffer, expected, entry);
            resources.add(buffer);
            buffers.put(entry.binding(), new Bound(buffer, entry.offset()));
        }
        if (view != null) {
            view.requireValidFor(device);
            boolean storage = LayoutContents.isStorageTexture(expected);
            TextureUsage needed = storage ? TextureUsage.STORAGE_BINDING : TextureUsage.TEXTURE_BINDING;
            Invalid.unless(view.texture().descriptor().usage().has(needed), view.texture(), " lacks usage ", needed);
            resources.add(view.texture());
        }
    }

    private static void bindBuffer(
            ReferenceDevice device, ReferenceBuffer buffer, BindGroupLayoutEntry expected, BindGroupEntry entry)
            throws Invalid {
        buffer.requireValidFor(device);
        boolean uniform = expected.buffer().type().equals(BufferBindingType.UNIFORM);
        BufferRules.usage(buffer, uniform ? BufferUsage.UNIFORM : BufferUsage.STORAGE);
        int alignment = uniform
                ? device.limits().minUniformBufferOffsetAlignment()
                : device.limits().minStorageBufferOffsetAlignment();
        BufferRules.aligned(buffer, "binding offset", entry.offset(), alignment);
        long size = entry.size() == ReferenceBuffer.WHOLE_SIZE ? buffer.size() - entry.offset() : entry.size();
        BufferRules.range(buffer, entry.offset(), size);
        Invalid.unless(
                size > 0 && size >= expected.buffer().minBindingSize(),
                buffer,
                ": binding of ",
                size,
                " bytes is too small");
    }
}
