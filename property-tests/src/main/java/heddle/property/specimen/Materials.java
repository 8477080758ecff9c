package heddle.property.specimen;

import heddle.property.specimen.Specimen.Counting;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Extent3D;
import heddle.webgpu.QuerySet;
import heddle.webgpu.Sampler;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;
import java.util.List;

/** Specimens of objects that hold data or say how it is read: buffers, textures, views, samplers, query sets. */
final class Materials {
    private static final int TEXEL_BYTES = 4;

    private Materials() {}

    static Specimen buffer(Footing footing) {
        return Specimen.of(
                footing,
                new Buffers(footing.rig()).create(Buffers.READ_BACK, Footing.BUFFER_BYTES),
                new Counting<>(Buffer::addRef, Buffer::release),
                buffer -> Roots.write(footing, footing.rig().queue(), buffer));
    }

    static Specimen texture(Footing footing) {
        return Specimen.of(
                footing,
                footing.device().createTexture(Programs.TEXTURE),
                new Counting<>(Texture::addRef, Texture::release),
                texture -> {
                    Extent3D size = Programs.TEXTURE.size();
                    if (texture.getWidth() != size.width() || texture.getHeight() != size.height()) {
                        throw new AssertionError("the texture says that it is " + texture.getWidth() + " by "
                                + texture.getHeight() + " texels, and should be " + size);
                    }
                    footing.rig()
                            .queue()
                            .writeTexture(
                                    TexelCopyTextureInfo.DEFAULT.withTexture(texture),
                                    new Pattern(52).bytes(TEXEL_BYTES * size.width() * size.height()),
                                    TexelCopyBufferLayout.DEFAULT
                                            .withBytesPerRow(TEXEL_BYTES * size.width())
                                            .withRowsPerImage(size.height()),
                                    size);
                });
    }

    static Specimen textureView(Footing footing) {
        BindGroupLayout layout = layout(footing, Programs.textureLayout());
        return Specimen.of(
                footing,
                footing.texture().createView(null),
                new Counting<>(TextureView::addRef, TextureView::release),
                view -> bind(footing, layout, BindGroupEntry.DEFAULT.withTextureView(view)));
    }

    static Specimen sampler(Footing footing) {
        BindGroupLayout layout = layout(footing, Programs.samplerLayout());
        return Specimen.of(
                footing,
                footing.device().createSampler(null),
                new Counting<>(Sampler::addRef, Sampler::release),
                sampler -> bind(footing, layout, BindGroupEntry.DEFAULT.withSampler(sampler)));
    }

    static Specimen querySet(Footing footing) {
        Buffer results = footing.buffer(BufferUsage.QUERY_RESOLVE);
        return Specimen.of(
                footing,
                footing.device().createQuerySet(Programs.QUERIES),
                new Counting<>(QuerySet::addRef, QuerySet::release),
                querySet -> {
                    if (querySet.getCount() != Programs.QUERIES.count()) {
                        throw new AssertionError("the query set says that it has " + querySet.getCount()
                                + " queries, and should have " + Programs.QUERIES.count());
                    }
                    CommandEncoder encoder = footing.device().createCommandEncoder(null);
                    encoder.resolveQuerySet(querySet, 0, Programs.QUERIES.count(), results, 0);
                    submit(footing, encoder.finish(null));
                    encoder.release();
                });
    }

    /** Submits a command buffer and gives it back. */
    static void submit(Footing footing, CommandBuffer commands) {
        footing.rig().queue().submit(List.of(commands));
        commands.release();
    }

    private static BindGroupLayout layout(Footing footing, BindGroupLayoutDescriptor descriptor) {
        return footing.own(footing.device().createBindGroupLayout(descriptor), BindGroupLayout::release);
    }

    private static void bind(Footing footing, BindGroupLayout layout, BindGroupEntry entry) {
        BindGroup group = footing.device()
                .createBindGroup(
                        BindGroupDescriptor.DEFAULT.withLayout(layout).withEntries(List.of(entry)));
        group.release();
    }
}
