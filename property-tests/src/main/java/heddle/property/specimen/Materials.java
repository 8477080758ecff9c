package heddle.property.specimen;

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
import heddle.webgpu.RenderPassEncoder;
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

    static Recipe<Buffer> buffer(Footing footing) {
        return new Recipe<>(
                footing,
                () -> new Buffers(footing.rig())
                        .create(Buffers.READ_BACK, footing.programs().bufferBytes()),
                Buffer::addRef,
                Buffer::release,
                buffer -> Roots.write(
                        footing,
                        footing.rig().queue(),
                        buffer,
                        footing.programs().bufferBytes()));
    }

    static Recipe<Texture> texture(Footing footing) {
        return new Recipe<>(
                footing,
                () -> footing.device().createTexture(footing.programs().texture()),
                Texture::addRef,
                Texture::release,
                texture -> {
                    Extent3D size = footing.programs().texture().size();
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

    static Recipe<TextureView> textureView(Footing footing) {
        BindGroupLayout layout = layout(footing, footing.programs().textureLayout());
        Texture texture = footing.texture();
        return new Recipe<>(
                footing,
                () -> texture.createView(null),
                TextureView::addRef,
                TextureView::release,
                view -> bind(footing, layout, footing.programs().entry().withTextureView(view)));
    }

    static Recipe<Sampler> sampler(Footing footing) {
        BindGroupLayout layout = layout(footing, footing.programs().samplerLayout());
        return new Recipe<>(
                footing,
                () -> footing.device().createSampler(footing.programs().sampler()),
                Sampler::addRef,
                Sampler::release,
                sampler -> bind(footing, layout, footing.programs().entry().withSampler(sampler)));
    }

    static Recipe<QuerySet> querySet(Footing footing) {
        Buffer results = footing.buffer(BufferUsage.QUERY_RESOLVE);
        return new Recipe<>(
                footing,
                () -> footing.device().createQuerySet(footing.programs().queries()),
                QuerySet::addRef,
                QuerySet::release,
                querySet -> {
                    if (querySet.getCount() != footing.programs().queries().count()) {
                        throw new AssertionError(
                                "the query set says that it has " + querySet.getCount() + " queries, and should have "
                                        + footing.programs().queries().count());
                    }
                    CommandEncoder encoder = footing.encoder();
                    ask(querySet, encoder, footing);
                    encoder.resolveQuerySet(
                            querySet, 0, footing.programs().queries().count(), results, 0);
                    submit(footing, encoder.finish(null));
                });
    }

    /** Records one query of each index, since some drivers wait for ever for results of queries never asked. */
    private static void ask(QuerySet querySet, CommandEncoder encoder, Footing footing) {
        RenderPassEncoder pass = footing.own(
                encoder.beginRenderPass(
                        footing.programs().clearing(footing.view()).withOcclusionQuerySet(querySet)),
                RenderPassEncoder::release);
        for (int query = 0; query < querySet.getCount(); query++) {
            pass.beginOcclusionQuery(query);
            pass.endOcclusionQuery();
        }
        pass.end();
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
                .createBindGroup(BindGroupDescriptor.DEFAULT.withLayout(layout).withEntries(List.of(entry)));
        group.release();
    }
}
