package heddle.probe;

import heddle.webgpu.Adapter;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import heddle.webgpu.Instance;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.QuerySet;
import heddle.webgpu.Queue;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.Sampler;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;
import java.util.function.Consumer;

/** Examples of every AddRef and Release. Releases end objects of their own, with the last reference. */
final class ReferenceExamples {
    private ReferenceExamples() {}

    static void register(ExampleCalls calls) {
        references(calls, Resources.ADAPTER, Fn.ADAPTER_ADD_REF, Adapter::addRef, Fn.ADAPTER_RELEASE);
        references(calls, Pipelines.BIND_GROUP, Fn.BIND_GROUP_ADD_REF, BindGroup::addRef, Fn.BIND_GROUP_RELEASE);
        references(
                calls,
                Pipelines.BIND_GROUP_LAYOUT,
                Fn.BIND_GROUP_LAYOUT_ADD_REF,
                BindGroupLayout::addRef,
                Fn.BIND_GROUP_LAYOUT_RELEASE);
        references(calls, Resources.BUFFER, Fn.BUFFER_ADD_REF, Buffer::addRef, Fn.BUFFER_RELEASE);
        references(
                calls,
                Recordings.COMMAND_BUFFER,
                Fn.COMMAND_BUFFER_ADD_REF,
                CommandBuffer::addRef,
                Fn.COMMAND_BUFFER_RELEASE);
        references(
                calls,
                Recordings.COMMAND_ENCODER,
                Fn.COMMAND_ENCODER_ADD_REF,
                CommandEncoder::addRef,
                Fn.COMMAND_ENCODER_RELEASE);
        references(
                calls,
                Recordings.COMPUTE_PASS,
                Fn.COMPUTE_PASS_ENCODER_ADD_REF,
                ComputePassEncoder::addRef,
                Fn.COMPUTE_PASS_ENCODER_RELEASE);
        references(
                calls,
                Pipelines.COMPUTE_PIPELINE,
                Fn.COMPUTE_PIPELINE_ADD_REF,
                ComputePipeline::addRef,
                Fn.COMPUTE_PIPELINE_RELEASE);
        references(calls, Resources.DEVICE, Fn.DEVICE_ADD_REF, Device::addRef, Fn.DEVICE_RELEASE);
        references(calls, Resources.INSTANCE, Fn.INSTANCE_ADD_REF, Instance::addRef, Fn.INSTANCE_RELEASE);
        references(
                calls,
                Pipelines.PIPELINE_LAYOUT,
                Fn.PIPELINE_LAYOUT_ADD_REF,
                PipelineLayout::addRef,
                Fn.PIPELINE_LAYOUT_RELEASE);
        references(calls, Resources.QUERY_SET, Fn.QUERY_SET_ADD_REF, QuerySet::addRef, Fn.QUERY_SET_RELEASE);
        references(calls, Resources.QUEUE, Fn.QUEUE_ADD_REF, Queue::addRef, Fn.QUEUE_RELEASE);
        references(
                calls,
                Recordings.RENDER_BUNDLE,
                Fn.RENDER_BUNDLE_ADD_REF,
                RenderBundle::addRef,
                Fn.RENDER_BUNDLE_RELEASE);
        references(
                calls,
                Recordings.BUNDLE_ENCODER,
                Fn.RENDER_BUNDLE_ENCODER_ADD_REF,
                RenderBundleEncoder::addRef,
                Fn.RENDER_BUNDLE_ENCODER_RELEASE);
        references(
                calls,
                Recordings.RENDER_PASS,
                Fn.RENDER_PASS_ENCODER_ADD_REF,
                RenderPassEncoder::addRef,
                Fn.RENDER_PASS_ENCODER_RELEASE);
        references(
                calls,
                Pipelines.RENDER_PIPELINE,
                Fn.RENDER_PIPELINE_ADD_REF,
                RenderPipeline::addRef,
                Fn.RENDER_PIPELINE_RELEASE);
        references(calls, Resources.SAMPLER, Fn.SAMPLER_ADD_REF, Sampler::addRef, Fn.SAMPLER_RELEASE);
        references(
                calls,
                Pipelines.SHADER_MODULE,
                Fn.SHADER_MODULE_ADD_REF,
                ShaderModule::addRef,
                Fn.SHADER_MODULE_RELEASE);
        references(calls, Resources.TEXTURE, Fn.TEXTURE_ADD_REF, Texture::addRef, Fn.TEXTURE_RELEASE);
        references(
                calls, Resources.TEXTURE_VIEW, Fn.TEXTURE_VIEW_ADD_REF, TextureView::addRef, Fn.TEXTURE_VIEW_RELEASE);
    }

    private static <T> void references(ExampleCalls calls, ObjectKind<T> kind, Fn addRef, Consumer<T> add, Fn release) {
        calls.making(addRef, kind, (objects, object) -> {
            add.accept(object);
            objects.own(object, kind::release);
        });
        calls.add(release, objects -> {
            T last = objects.fresh(kind);
            return () -> kind.release(last);
        });
    }
}
