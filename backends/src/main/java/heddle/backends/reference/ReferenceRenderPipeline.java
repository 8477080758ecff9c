package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.DepthStencilState;
import heddle.webgpu.FragmentState;
import heddle.webgpu.RenderPipelineDescriptor;
import org.jspecify.annotations.Nullable;

/** A render pipeline, which draws nothing. */
public final class ReferenceRenderPipeline extends ReferencePipeline {
    private static final int MULTISAMPLE_COUNT = 4;

    private ReferenceRenderPipeline(
            ReferenceDevice device, String label, @Nullable ReferencePipelineLayout layout, boolean valid) {
        super(device, "RenderPipeline", label, layout, valid);
    }

    static long create(ReferenceDevice device, RenderPipelineDescriptor descriptor) {
        return create(device, rules(device, descriptor), maker(device, descriptor));
    }

    static long createAsync(ReferenceDevice device, RenderPipelineDescriptor descriptor, CallbackInfo callback) {
        return createAsync(
                device,
                CallbackKind.CREATE_RENDER_PIPELINE_ASYNC,
                rules(device, descriptor),
                maker(device, descriptor),
                callback);
    }

    private static Maker maker(ReferenceDevice device, RenderPipelineDescriptor descriptor) {
        ReferencePipelineLayout layout = layout(device, descriptor);
        return valid -> new ReferenceRenderPipeline(device, descriptor.label(), layout, valid);
    }

    private static Attempt rules(ReferenceDevice device, RenderPipelineDescriptor descriptor) {
        Realm realm = device.realm();
        ReferencePipelineLayout layout = layout(device, descriptor);
        ReferenceShaderModule vertex = realm.findOrNull(
                ReferenceShaderModule.class, descriptor.vertex().module());
        FragmentState fragment = descriptor.fragment();
        ReferenceShaderModule fragmentModule =
                fragment == null ? null : realm.findOrNull(ReferenceShaderModule.class, fragment.module());
        return () -> {
            checkLayout(device, layout);
            checkStage(device, vertex, "vertex", descriptor.vertex().entryPoint());
            if (fragment != null) {
                checkStage(device, fragmentModule, "fragment", fragment.entryPoint());
            }
            checkOutputs(descriptor, fragment, descriptor.depthStencil());
        };
    }

    private static void checkOutputs(
            RenderPipelineDescriptor descriptor, @Nullable FragmentState fragment, @Nullable DepthStencilState depth)
            throws Invalid {
        String name = "render pipeline \"" + descriptor.label() + "\"";
        boolean hasTargets = fragment != null && !fragment.targets().isEmpty();
        Invalid.unless(hasTargets || depth != null, name, " has no color target and no depth-stencil state");
        TexelFormat format = depth == null ? null : TexelFormat.of(depth.format());
        Invalid.unless(
                depth == null || (format != null && (format.depth() || format.stencil())),
                name,
                " has a depth-stencil state of another format");
        int count = descriptor.multisample().count();
        Invalid.unless(count == 1 || count == MULTISAMPLE_COUNT, name, ": sample count ", count, " is not 1 or 4");
    }

    private static @Nullable ReferencePipelineLayout layout(
            ReferenceDevice device, RenderPipelineDescriptor descriptor) {
        return device.realm().findOrNull(ReferencePipelineLayout.class, descriptor.layout());
    }
}
