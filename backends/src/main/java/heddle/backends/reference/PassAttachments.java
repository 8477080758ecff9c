package heddle.backends.reference;

import heddle.webgpu.LoadOp;
import heddle.webgpu.RenderPassColorAttachment;
import heddle.webgpu.RenderPassDepthStencilAttachment;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.StoreOp;
import heddle.webgpu.TextureAspect;
import heddle.webgpu.TextureView;
import org.jspecify.annotations.Nullable;

/** What a render pass draws on: checked, and cleared at its begin where the pass says so. */
final class PassAttachments {
    private final ReferenceEncoder pass;
    private @Nullable ReferenceTextureView first;

    PassAttachments(ReferenceEncoder pass) {
        this.pass = pass;
    }

    void begin(RenderPassDescriptor descriptor) throws Invalid {
        for (RenderPassColorAttachment attachment : descriptor.colorAttachments()) {
            ReferenceTextureView view = find(attachment.view());
            if (view != null) {
                color(attachment, view);
            }
            ReferenceTextureView resolve = find(attachment.resolveTarget());
            if (resolve != null) {
                resolve.requireValidFor(pass.device());
                pass.use(resolve.texture());
            }
        }
        RenderPassDepthStencilAttachment depthStencil = descriptor.depthStencilAttachment();
        if (depthStencil != null) {
            depthStencil(depthStencil);
        }
        Invalid.unless(first != null, pass, " has no attachment");
    }

    /** Checks that a rectangle, unsigned, lies on the attachments. */
    void checkInside(int x, int y, int width, int height) throws Invalid {
        boolean inside = first != null
                && Integer.toUnsignedLong(x) + Integer.toUnsignedLong(width) <= first.width()
                && Integer.toUnsignedLong(y) + Integer.toUnsignedLong(height) <= first.height();
        Invalid.unless(inside, pass, ": a scissor rectangle exceeds the attachments");
    }

    private void color(RenderPassColorAttachment attachment, ReferenceTextureView view) throws Invalid {
        attach(view);
        checkOps(attachment.loadOp(), attachment.storeOp());
        TexelFormat format = view.texture().format();
        Invalid.unless(!format.depth() && !format.stencil(), view.texture(), " has no color to draw on");
        if (attachment.loadOp().equals(LoadOp.CLEAR)) {
            byte[] texel = ClearTexel.color(view.texture().textureFormat(), attachment.clearValue());
            pass.recording().add(() -> view.fill(TextureAspect.ALL, texel));
        }
    }

    private void depthStencil(RenderPassDepthStencilAttachment attachment) throws Invalid {
        ReferenceTextureView view = find(attachment.view());
        Invalid.unless(view != null, pass, ": the depth-stencil attachment has no view");
        attach(view);
        TexelFormat format = view.texture().format();
        Invalid.unless(format.depth() || format.stencil(), view.texture(), " has no depth and no stencil");
        if (format.depth() && !attachment.depthReadOnly()) {
            checkOps(attachment.depthLoadOp(), attachment.depthStoreOp());
            boolean clear = attachment.depthLoadOp().equals(LoadOp.CLEAR);
            float value = attachment.depthClearValue();
            Invalid.unless(!clear || (value >= 0 && value <= 1), pass, ": depth clear value ", value);
            if (clear && format.blockBytes(TextureAspect.DEPTH_ONLY) > 0) { // Depth24Plus has no memory to look at
                byte[] texel = ClearTexel.depth(view.texture().textureFormat(), value);
                pass.recording().add(() -> view.fill(TextureAspect.DEPTH_ONLY, texel));
            }
        }
        if (format.stencil() && !attachment.stencilReadOnly()) {
            checkOps(attachment.stencilLoadOp(), attachment.stencilStoreOp());
            if (attachment.stencilLoadOp().equals(LoadOp.CLEAR)) {
                byte[] texel = {(byte) attachment.stencilClearValue()};
                pass.recording().add(() -> view.fill(TextureAspect.STENCIL_ONLY, texel));
            }
        }
    }

    private void attach(ReferenceTextureView view) throws Invalid {
        view.requireValidFor(pass.device());
        view.requireAttachable();
        ReferenceTextureView other = first == null ? view : first;
        Invalid.unless(
                view.width() == other.width() && view.height() == other.height(),
                view,
                " and ",
                other,
                " differ in size");
        pass.use(view.texture());
        first = other;
    }

    private void checkOps(LoadOp load, StoreOp store) throws Invalid {
        Invalid.unless(
                (load.equals(LoadOp.LOAD) || load.equals(LoadOp.CLEAR))
                        && (store.equals(StoreOp.STORE) || store.equals(StoreOp.DISCARD)),
                pass,
                ": load operation ",
                load,
                " or store operation ",
                store,
                " is unknown");
    }

    private @Nullable ReferenceTextureView find(@Nullable TextureView view) {
        return pass.realm().findOrNull(ReferenceTextureView.class, view);
    }
}
