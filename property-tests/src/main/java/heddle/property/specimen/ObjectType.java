package heddle.property.specimen;

import heddle.cases.Rig;
import java.util.function.Function;

/** An object type of webgpu.h, and how to come by one that works. */
public enum ObjectType {
    ADAPTER(Roots::adapter),
    BIND_GROUP(Computations::bindGroup),
    BIND_GROUP_LAYOUT(Computations::bindGroupLayout),
    BUFFER(Materials::buffer),
    COMMAND_BUFFER(Recordings::commandBuffer),
    COMMAND_ENCODER(Recordings::commandEncoder),
    COMPUTE_PASS(Recordings::computePass),
    COMPUTE_PIPELINE(Computations::computePipeline),
    DEVICE(Roots::device),
    INSTANCE(Roots::instance),
    PIPELINE_LAYOUT(Computations::pipelineLayout),
    QUERY_SET(Materials::querySet),
    QUEUE(Roots::queue),
    RENDER_BUNDLE(Recordings::renderBundle),
    RENDER_BUNDLE_ENCODER(Recordings::renderBundleEncoder),
    RENDER_PASS(Recordings::renderPass),
    RENDER_PIPELINE(Computations::renderPipeline),
    SAMPLER(Materials::sampler),
    SHADER_MODULE(Computations::shaderModule),
    TEXTURE(Materials::texture),
    TEXTURE_VIEW(Materials::textureView);

    private final Function<Footing, Recipe<?>> maker;

    ObjectType(Function<Footing, Recipe<?>> maker) {
        this.maker = maker;
    }

    /** Makes all that objects of the type rest on, on the calling thread; other variants' descriptors differ. */
    public Recipe<?> prepare(Rig rig, int variant) {
        return maker.apply(new Footing(rig, variant));
    }
}
