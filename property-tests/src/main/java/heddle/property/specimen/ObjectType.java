package heddle.property.specimen;

import heddle.cases.Rig;

/** An object type of webgpu.h, and how to come by one that works. */
public enum ObjectType {
    ADAPTER,
    BIND_GROUP,
    BIND_GROUP_LAYOUT,
    BUFFER,
    COMMAND_BUFFER,
    COMMAND_ENCODER,
    COMPUTE_PASS,
    COMPUTE_PIPELINE,
    DEVICE,
    INSTANCE,
    PIPELINE_LAYOUT,
    QUERY_SET,
    QUEUE,
    RENDER_BUNDLE,
    RENDER_BUNDLE_ENCODER,
    RENDER_PASS,
    RENDER_PIPELINE,
    SAMPLER,
    SHADER_MODULE,
    TEXTURE,
    TEXTURE_VIEW;

    /** Makes all that objects of the type rest on, on the calling thread; other variants' descriptors differ. */
    public Recipe<?> prepare(Rig rig, int variant) {
        Footing footing = new Footing(rig, variant);
        return switch (this) {
            case ADAPTER -> Roots.adapter(footing);
            case BIND_GROUP -> Computations.bindGroup(footing);
            case BIND_GROUP_LAYOUT -> Computations.bindGroupLayout(footing);
            case BUFFER -> Materials.buffer(footing);
            case COMMAND_BUFFER -> Recordings.commandBuffer(footing);
            case COMMAND_ENCODER -> Recordings.commandEncoder(footing);
            case COMPUTE_PASS -> Recordings.computePass(footing);
            case COMPUTE_PIPELINE -> Computations.computePipeline(footing);
            case DEVICE -> Roots.device(footing);
            case INSTANCE -> Roots.instance(footing);
            case PIPELINE_LAYOUT -> Computations.pipelineLayout(footing);
            case QUERY_SET -> Materials.querySet(footing);
            case QUEUE -> Roots.queue(footing);
            case RENDER_BUNDLE -> Recordings.renderBundle(footing);
            case RENDER_BUNDLE_ENCODER -> Recordings.renderBundleEncoder(footing);
            case RENDER_PASS -> Recordings.renderPass(footing);
            case RENDER_PIPELINE -> Computations.renderPipeline(footing);
            case SAMPLER -> Materials.sampler(footing);
            case SHADER_MODULE -> Computations.shaderModule(footing);
            case TEXTURE -> Materials.texture(footing);
            case TEXTURE_VIEW -> Materials.textureView(footing);
        };
    }
}
