package heddle.probe;

import heddle.webgpu.Fn;

/** Examples of every SetLabel. */
final class LabelExamples {
    private static final String LABEL = "heddle";

    private LabelExamples() {}

    static void register(ExampleCalls calls) {
        calls.on(Fn.BIND_GROUP_SET_LABEL, Pipelines.BIND_GROUP, x -> x.setLabel(LABEL));
        calls.on(Fn.BIND_GROUP_LAYOUT_SET_LABEL, Pipelines.BIND_GROUP_LAYOUT, x -> x.setLabel(LABEL));
        calls.on(Fn.BUFFER_SET_LABEL, Resources.BUFFER, x -> x.setLabel(LABEL));
        calls.on(Fn.COMMAND_BUFFER_SET_LABEL, Recordings.COMMAND_BUFFER, x -> x.setLabel(LABEL));
        calls.on(Fn.COMMAND_ENCODER_SET_LABEL, Recordings.COMMAND_ENCODER, x -> x.setLabel(LABEL));
        calls.on(Fn.COMPUTE_PASS_ENCODER_SET_LABEL, Recordings.COMPUTE_PASS, x -> x.setLabel(LABEL));
        calls.on(Fn.COMPUTE_PIPELINE_SET_LABEL, Pipelines.COMPUTE_PIPELINE, x -> x.setLabel(LABEL));
        calls.on(Fn.DEVICE_SET_LABEL, Resources.DEVICE, x -> x.setLabel(LABEL));
        calls.on(Fn.PIPELINE_LAYOUT_SET_LABEL, Pipelines.PIPELINE_LAYOUT, x -> x.setLabel(LABEL));
        calls.on(Fn.QUERY_SET_SET_LABEL, Resources.QUERY_SET, x -> x.setLabel(LABEL));
        calls.on(Fn.QUEUE_SET_LABEL, Resources.QUEUE, x -> x.setLabel(LABEL));
        calls.on(Fn.RENDER_BUNDLE_SET_LABEL, Recordings.RENDER_BUNDLE, x -> x.setLabel(LABEL));
        calls.on(Fn.RENDER_BUNDLE_ENCODER_SET_LABEL, Recordings.BUNDLE_ENCODER, x -> x.setLabel(LABEL));
        calls.on(Fn.RENDER_PASS_ENCODER_SET_LABEL, Recordings.RENDER_PASS, x -> x.setLabel(LABEL));
        calls.on(Fn.RENDER_PIPELINE_SET_LABEL, Pipelines.RENDER_PIPELINE, x -> x.setLabel(LABEL));
        calls.on(Fn.SAMPLER_SET_LABEL, Resources.SAMPLER, x -> x.setLabel(LABEL));
        calls.on(Fn.SHADER_MODULE_SET_LABEL, Pipelines.SHADER_MODULE, x -> x.setLabel(LABEL));
        calls.on(Fn.TEXTURE_SET_LABEL, Resources.TEXTURE, x -> x.setLabel(LABEL));
        calls.on(Fn.TEXTURE_VIEW_SET_LABEL, Resources.TEXTURE_VIEW, x -> x.setLabel(LABEL));
    }
}
