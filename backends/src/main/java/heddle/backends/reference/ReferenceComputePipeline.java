package heddle.backends.reference;

import heddle.backends.reference.kernel.Kernel;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.ComputePipelineDescriptor;
import org.jspecify.annotations.Nullable;

/** A compute pipeline, which runs its kernel, or nothing where its shader is none. */
public final class ReferenceComputePipeline extends ReferencePipeline {
    private final @Nullable Kernel kernel;

    private ReferenceComputePipeline(
            ReferenceDevice device,
            String label,
            @Nullable ReferencePipelineLayout layout,
            @Nullable Kernel kernel,
            boolean valid) {
        super(device, "ComputePipeline", label, layout, valid);
        this.kernel = kernel;
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

    @Nullable
    Kernel kernel() {
        return kernel;
    }

    private static Maker maker(ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        ReferencePipelineLayout layout = layout(device, descriptor);
        ReferenceShaderModule module = module(device, descriptor);
        Kernel kernel =
                module == null ? null : module.kernel(descriptor.compute().entryPoint());
        return valid -> new ReferenceComputePipeline(device, descriptor.label(), layout, kernel, valid);
    }

    private static Attempt rules(ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        ReferencePipelineLayout layout = layout(device, descriptor);
        ReferenceShaderModule module = module(device, descriptor);
        return () -> {
            checkLayout(device, layout);
            checkStage(device, module, "compute", descriptor.compute().entryPoint());
        };
    }

    private static @Nullable ReferenceShaderModule module(
            ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        return device.realm()
                .findOrNull(ReferenceShaderModule.class, descriptor.compute().module());
    }

    private static @Nullable ReferencePipelineLayout layout(
            ReferenceDevice device, ComputePipelineDescriptor descriptor) {
        return device.realm().findOrNull(ReferencePipelineLayout.class, descriptor.layout());
    }
}
