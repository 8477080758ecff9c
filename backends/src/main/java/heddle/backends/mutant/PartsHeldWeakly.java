package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.backends.reference.ReferenceObject;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Handle;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleDescriptor;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.WebGpu;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bind groups and pipelines remember the addresses of what they were made of and hold no reference to it. Recording with
 * one, after the application has let go of a part, is a use after free.
 */
final class PartsHeldWeakly extends ForwardingWebGpu {
    private final Map<Long, List<Long>> parts = new ConcurrentHashMap<>();
    private final Set<Long> freed;

    private PartsHeldWeakly(WebGpu inner, Set<Long> freed) {
        super(inner);
        this.freed = freed;
    }

    static WebGpu create() {
        Set<Long> freed = ConcurrentHashMap.newKeySet();
        return new PartsHeldWeakly(
                ReferenceGpu.of(new Parts() {
                    @Override
                    public ObjectTable objectTable() {
                        return new FreedMemoryCrashes() {
                            @Override
                            public void forget(ReferenceObject object) {
                                super.forget(object);
                                freed.add(object.address());
                            }
                        };
                    }
                }),
                freed);
    }

    @Override
    public long deviceCreateBindGroup(Device device, BindGroupDescriptor descriptor) {
        Stream<@Nullable Handle> bound = descriptor.entries().stream().flatMap(PartsHeldWeakly::bound);
        return made(super.deviceCreateBindGroup(device, descriptor), bound);
    }

    @Override
    public long deviceCreateComputePipeline(Device device, ComputePipelineDescriptor descriptor) {
        return made(
                super.deviceCreateComputePipeline(device, descriptor),
                Stream.of(descriptor.layout(), descriptor.compute().module()));
    }

    @Override
    public long deviceCreateRenderPipeline(Device device, RenderPipelineDescriptor descriptor) {
        return made(
                super.deviceCreateRenderPipeline(device, descriptor),
                Stream.of(descriptor.layout(), descriptor.vertex().module()));
    }

    @Override
    public void computePassEncoderSetBindGroup(
            ComputePassEncoder computePassEncoder, int groupIndex, @Nullable BindGroup group, int[] dynamicOffsets) {
        touch(group);
        super.computePassEncoderSetBindGroup(computePassEncoder, groupIndex, group, dynamicOffsets);
    }

    @Override
    public void computePassEncoderSetPipeline(ComputePassEncoder computePassEncoder, ComputePipeline pipeline) {
        touch(pipeline);
        super.computePassEncoderSetPipeline(computePassEncoder, pipeline);
    }

    @Override
    public void renderPassEncoderSetPipeline(RenderPassEncoder renderPassEncoder, RenderPipeline pipeline) {
        touch(pipeline);
        super.renderPassEncoderSetPipeline(renderPassEncoder, pipeline);
    }

    @Override
    public void renderPassEncoderExecuteBundles(RenderPassEncoder renderPassEncoder, List<RenderBundle> bundles) {
        bundles.forEach(this::touch);
        super.renderPassEncoderExecuteBundles(renderPassEncoder, bundles);
    }

    @Override
    public void renderBundleEncoderSetPipeline(RenderBundleEncoder renderBundleEncoder, RenderPipeline pipeline) {
        super.renderBundleEncoderSetPipeline(renderBundleEncoder, pipeline);
        made(renderBundleEncoder.address(), Stream.of(pipeline));
    }

    @Override
    public long renderBundleEncoderFinish(
            RenderBundleEncoder renderBundleEncoder, @Nullable RenderBundleDescriptor descriptor) {
        long bundle = super.renderBundleEncoderFinish(renderBundleEncoder, descriptor);
        parts.put(bundle, parts.getOrDefault(renderBundleEncoder.address(), List.of()));
        return bundle;
    }

    private static Stream<@Nullable Handle> bound(BindGroupEntry entry) {
        return Stream.of(entry.buffer(), entry.sampler(), entry.textureView());
    }

    private long made(long object, Stream<@Nullable Handle> from) {
        parts.put(
                object,
                from.map(Handle::addressOf).filter(address -> address != 0).toList());
        return object;
    }

    private void touch(@Nullable Handle handle) {
        if (parts.getOrDefault(Handle.addressOf(handle), List.of()).stream().anyMatch(freed::contains)) {
            FreedMemoryCrashes.crash();
        }
    }
}
