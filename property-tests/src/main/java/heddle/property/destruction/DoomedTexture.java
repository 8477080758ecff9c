package heddle.property.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.OpenDevice;
import heddle.property.stage.Belongings;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Extent3D;
import heddle.webgpu.LoadOp;
import heddle.webgpu.RenderPassColorAttachment;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.ShaderStage;
import heddle.webgpu.StoreOp;
import heddle.webgpu.TexelCopyBufferInfo;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureBindingLayout;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureSampleType;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import java.util.List;

/**
 * A texture that is about to be destroyed, and what is made with it meanwhile.
 *
 * @param open the device that it belongs to
 */
record DoomedTexture(OpenDevice open, Belongings belongings, Texture texture) {
    static final int WIDTH_TEXELS = 4;
    static final int ROW_BYTES = 256;

    private static final TextureDescriptor SMALL = TextureDescriptor.DEFAULT
            .withSize(new Extent3D(WIDTH_TEXELS, 2, 1))
            .withFormat(TextureFormat.RGBA8_UNORM)
            .withUsage(TextureUsage.TEXTURE_BINDING.or(TextureUsage.COPY_DST).or(TextureUsage.RENDER_ATTACHMENT));
    private static final BindGroupLayoutDescriptor ONE_TEXTURE =
            BindGroupLayoutDescriptor.DEFAULT.withEntries(List.of(BindGroupLayoutEntry.DEFAULT
                    .withVisibility(ShaderStage.FRAGMENT)
                    .withTexture(TextureBindingLayout.DEFAULT.withSampleType(TextureSampleType.FLOAT))));

    /** Creates a texture; the belongings hold its reference. */
    static DoomedTexture create(ObjectRace race, Belongings belongings) {
        Texture texture = belongings.own(race.open().device().createTexture(SMALL), Texture::release);
        return new DoomedTexture(race.open(), belongings, texture);
    }

    TextureView view() {
        return belongings.own(texture.createView(null), TextureView::release);
    }

    /** Prepares a bind group with a view, and returns its creation. */
    Runnable binding() {
        BindGroupLayout layout =
                belongings.own(open.device().createBindGroupLayout(ONE_TEXTURE), BindGroupLayout::release);
        BindGroupDescriptor group = BindGroupDescriptor.DEFAULT
                .withLayout(layout)
                .withEntries(List.of(BindGroupEntry.DEFAULT.withTextureView(view())));
        return () -> belongings.own(open.device().createBindGroup(group), BindGroup::release);
    }

    /** Records a copy into the texture. */
    CommandBuffer recordCopy() {
        Buffer source = belongings.own(
                open.device()
                        .createBuffer(
                                BufferDescriptor.DEFAULT.withSize(ROW_BYTES).withUsage(BufferUsage.COPY_SRC)),
                Buffer::release);
        CommandEncoder encoder = belongings.own(open.device().createCommandEncoder(null), CommandEncoder::release);
        encoder.copyBufferToTexture(
                new TexelCopyBufferInfo(new TexelCopyBufferLayout(0, ROW_BYTES, 1), source),
                TexelCopyTextureInfo.DEFAULT.withTexture(texture),
                new Extent3D(WIDTH_TEXELS, 1, 1));
        return belongings.own(encoder.finish(null), CommandBuffer::release);
    }

    /** Prepares a render pass that clears the texture, and returns its recording. */
    Runnable pass() {
        RenderPassDescriptor clearing =
                RenderPassDescriptor.DEFAULT.withColorAttachments(List.of(RenderPassColorAttachment.DEFAULT
                        .withView(view())
                        .withLoadOp(LoadOp.CLEAR)
                        .withStoreOp(StoreOp.STORE)));
        return () -> {
            CommandEncoder encoder = belongings.own(open.device().createCommandEncoder(null), CommandEncoder::release);
            RenderPassEncoder pass = belongings.own(encoder.beginRenderPass(clearing), RenderPassEncoder::release);
            pass.end();
            belongings.own(encoder.finish(null), CommandBuffer::release);
        };
    }

    /** Fails unless the texture still says what it was created with. */
    void expectIntact() {
        assertEquals(WIDTH_TEXELS, texture.getWidth(), "the width of a texture, destroyed or not");
        assertEquals(1, texture.getMipLevelCount(), "the mip levels of a texture, destroyed or not");
        assertEquals(SMALL.format(), texture.getFormat(), "the format of a texture, destroyed or not");
        assertEquals(SMALL.usage(), texture.getUsage(), "the usage of a texture, destroyed or not");
    }
}
