package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.ComputePipelineDescriptor;
import org.jspecify.annotations.Nullable;

/** A compute pipeline, which runs nothing. */
public final class ReferenceComputePipeline extends ReferencePipeline {
    private ReferenceComputePipeline(
            ReferenceDevice device, String label, @Nullable ReferencePipelineLayout layout, boolean valid) {
        super(device, "ComputePipeline", label, layout, valid);
    }

    static long create(ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        return create(device, rules(device, descriptor), maker(device, descriptor));
    }

    static long createAsync(ReferenceDevice device, ComputePipelineDescriptor descriptor, CallbackInfo callback) {
        return createAsync(
                device,
                CallbackKind.CREATE_COMPUTE_PIPELINE_ASYNC,
                rules(device, descriptor),
                maker(device, descriptor),
                callback);
    }

    private static Maker maker(ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        ReferencePipelineLayout layout = layout(device, descriptor);
        return valid -> new ReferenceComputePipeline(device, descriptor.label(), layout, valid);
    }

    private static Attempt rules(ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        ReferencePipelineLayout layout = layout(device, descriptor);
        ReferenceShaderModule module = device.realm()
                .findOrNull(ReferenceShaderModule.class, descriptor.compute().module());
        return () -> {
            checkLayout(device, layout);
            checkStage(device, module, "compute", descriptor.compute().entryPoint());
        };
    }

    private static @Nullable ReferencePipelineLayout layout(
            ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        return device.realm().findOrNull(ReferencePipelineLayout.class, descriptor.layout());
    }
}
