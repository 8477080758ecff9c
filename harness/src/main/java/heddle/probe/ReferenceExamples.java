package heddle.probe;

import heddle.webgpu.Fn;

/** Examples of every AddRef and Release. Releases end objects of their own, with the last reference. */
final class ReferenceExamples {
    private ReferenceExamples() {}

    static void register(ExampleCalls calls) {
        references(calls, Resources.ADAPTER, Fn.ADAPTER_ADD_REF, Fn.ADAPTER_RELEASE);
        references(calls, Pipelines.BIND_GROUP, Fn.BIND_GROUP_ADD_REF, Fn.BIND_GROUP_RELEASE);
        references(calls, Pipelines.BIND_GROUP_LAYOUT, Fn.BIND_GROUP_LAYOUT_ADD_REF, Fn.BIND_GROUP_LAYOUT_RELEASE);
        references(calls, Resources.BUFFER, Fn.BUFFER_ADD_REF, Fn.BUFFER_RELEASE);
        references(calls, Recordings.COMMAND_BUFFER, Fn.COMMAND_BUFFER_ADD_REF, Fn.COMMAND_BUFFER_RELEASE);
        references(calls, Recordings.COMMAND_ENCODER, Fn.COMMAND_ENCODER_ADD_REF, Fn.COMMAND_ENCODER_RELEASE);
        references(calls, Recordings.COMPUTE_PASS, Fn.COMPUTE_PASS_ENCODER_ADD_REF, Fn.COMPUTE_PASS_ENCODER_RELEASE);
        references(calls, Pipelines.COMPUTE_PIPELINE, Fn.COMPUTE_PIPELINE_ADD_REF, Fn.COMPUTE_PIPELINE_RELEASE);
        references(calls, Resources.DEVICE, Fn.DEVICE_ADD_REF, Fn.DEVICE_RELEASE);
        references(calls, Resources.INSTANCE, Fn.INSTANCE_ADD_REF, Fn.INSTANCE_RELEASE);
        references(calls, Pipelines.PIPELINE_LAYOUT, Fn.PIPELINE_LAYOUT_ADD_REF, Fn.PIPELINE_LAYOUT_RELEASE);
        references(calls, Resources.QUERY_SET, Fn.QUERY_SET_ADD_REF, Fn.QUERY_SET_RELEASE);
        references(calls, Resources.QUEUE, Fn.QUEUE_ADD_REF, Fn.QUEUE_RELEASE);
        references(calls, Recordings.RENDER_BUNDLE, Fn.RENDER_BUNDLE_ADD_REF, Fn.RENDER_BUNDLE_RELEASE);
        references(
                calls, Recordings.BUNDLE_ENCODER, Fn.RENDER_BUNDLE_ENCODER_ADD_REF, Fn.RENDER_BUNDLE_ENCODER_RELEASE);
        references(calls, Recordings.RENDER_PASS, Fn.RENDER_PASS_ENCODER_ADD_REF, Fn.RENDER_PASS_ENCODER_RELEASE);
        references(calls, Pipelines.RENDER_PIPELINE, Fn.RENDER_PIPELINE_ADD_REF, Fn.RENDER_PIPELINE_RELEASE);
        references(calls, Resources.SAMPLER, Fn.SAMPLER_ADD_REF, Fn.SAMPLER_RELEASE);
        references(calls, Pipelines.SHADER_MODULE, Fn.SHADER_MODULE_ADD_REF, Fn.SHADER_MODULE_RELEASE);
        references(calls, Resources.TEXTURE, Fn.TEXTURE_ADD_REF, Fn.TEXTURE_RELEASE);
        references(calls, Resources.TEXTURE_VIEW, Fn.TEXTURE_VIEW_ADD_REF, Fn.TEXTURE_VIEW_RELEASE);
    }

    private static <T> void references(ExampleCalls calls, ObjectKind<T> kind, Fn addRef, Fn release) {
        calls.making(addRef, kind, (objects, object) -> {
            kind.addRef(object);
            objects.own(object, kind::release);
        });
        calls.add(release, objects -> {
            T last = objects.taken(kind);
            return () -> kind.release(last);
        });
    }
}
