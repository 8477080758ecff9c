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

    private final Function<Footing, Specimen> maker;

    ObjectType(Function<Footing, Specimen> maker) {
        this.maker = maker;
    }

    /** Makes an object of the type with all that it rests on, on the calling thread. */
    public Specimen make(Rig rig) {
        return maker.apply(new Footing(rig));
    }
}
