package heddle.property.errors;

import heddle.cases.Needing;
import heddle.cases.OpenDevice;
import heddle.property.stage.Belongings;
import heddle.webgpu.Fn;
import java.util.EnumSet;
import java.util.Set;

/**
 * A legal call that makes exactly one validation error, of its device and on its thread, before it returns. One for each
 * function that can make an error.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Fault implements Needing {
    BUFFER(Fn.DEVICE_CREATE_BUFFER, "createBuffer with MapRead|Storage", CreationFaults::buffer),
    TEXTURE(Fn.DEVICE_CREATE_TEXTURE, "createTexture of width 0", CreationFaults::texture),
    VIEW(Fn.TEXTURE_CREATE_VIEW, "createView of a mip level that is not there", CreationFaults::view),
    SAMPLER(Fn.DEVICE_CREATE_SAMPLER, "createSampler with maxAnisotropy 0", CreationFaults::sampler),
    QUERY_SET(Fn.DEVICE_CREATE_QUERY_SET, "createQuerySet of 5000 queries", CreationFaults::querySet),
    SHADER_MODULE(Fn.DEVICE_CREATE_SHADER_MODULE, "createShaderModule of no WGSL", PipelineFaults::shaderModule),
    BIND_GROUP_LAYOUT(
            Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT,
            "createBindGroupLayout, one binding twice",
            PipelineFaults::groupLayout),
    BIND_GROUP(Fn.DEVICE_CREATE_BIND_GROUP, "createBindGroup without its one entry", PipelineFaults::bindGroup),
    PIPELINE_LAYOUT(
            Fn.DEVICE_CREATE_PIPELINE_LAYOUT,
            "createPipelineLayout of too many groups",
            PipelineFaults::pipelineLayout),
    COMPUTE_PIPELINE(
            Fn.DEVICE_CREATE_COMPUTE_PIPELINE, "createComputePipeline, entry point absent", PipelineFaults::compute),
    RENDER_PIPELINE(
            Fn.DEVICE_CREATE_RENDER_PIPELINE, "createRenderPipeline, entry point absent", PipelineFaults::render),
    COMPUTE_GROUP(Fn.COMPUTE_PIPELINE_GET_BIND_GROUP_LAYOUT, "getBindGroupLayout(1000)", PipelineFaults::computeGroup),
    RENDER_GROUP(Fn.RENDER_PIPELINE_GET_BIND_GROUP_LAYOUT, "getBindGroupLayout(1000)", PipelineFaults::renderGroup),
    BUNDLE_ENCODER(
            Fn.DEVICE_CREATE_RENDER_BUNDLE_ENCODER, "createRenderBundleEncoder, no formats", UseFaults::bundleEncoder),
    COMMAND(Fn.COMMAND_ENCODER_CLEAR_BUFFER, "clearBuffer on a finished encoder", UseFaults::command),
    FINISH(Fn.COMMAND_ENCODER_FINISH, "finish after a clearBuffer past the buffer's end", UseFaults::finish),
    FINISH_BUNDLE(Fn.RENDER_BUNDLE_ENCODER_FINISH, "finish of a bundle with a stray draw", UseFaults::finishBundle),
    SUBMIT(Fn.QUEUE_SUBMIT, "submit of commands on a destroyed buffer", UseFaults::submit),
    WRITE(Fn.QUEUE_WRITE_BUFFER, "writeBuffer past the buffer's end", UseFaults::write),
    WRITE_TEXTURE(Fn.QUEUE_WRITE_TEXTURE, "writeTexture past the texture's edge", UseFaults::writeTexture),
    MAP(Fn.BUFFER_MAP_ASYNC, "mapAsync for reading without MapRead", UseFaults::map);

    /** Those that random programs use: they are quick, and no library is known to end the process over them. */
    static final Set<Fault> PLAIN = EnumSet.of(BUFFER, SAMPLER, WRITE);

    /** The faulty call in two steps. */
    @FunctionalInterface
    interface Preparation {
        /** Makes what the call needs, without an error, and returns the call, to be made once. */
        Runnable prepare(OpenDevice open, Belongings belongings);
    }

    private final Fn function;
    private final String text;
    private final Preparation preparation;

    Fault(Fn function, String text, Preparation preparation) {
        this.function = function;
        this.text = text;
        this.preparation = preparation;
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }

    /** Makes what the call needs, without an error, and returns the call, to be made once on any thread. */
    Runnable prepare(OpenDevice open, Belongings belongings) {
        return preparation.prepare(open, belongings);
    }

    /** Makes the error on the calling thread. */
    void commit(OpenDevice open) {
        try (Belongings belongings = new Belongings()) {
            prepare(open, belongings).run();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
