package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.backends.reference.ReferenceObject;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.SamplerDescriptor;
import heddle.webgpu.ShaderModuleDescriptor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A cache that hands out one object for equal descriptors; its subclasses count the references to it wrongly. */
abstract class EqualObjectsCached extends ForwardingWebGpu {
    private record Key(Fn function, long device, @Nullable Record descriptor) {}

    private final Map<Key, ReferenceObject> known;
    private final ReferenceGpu reference;

    private EqualObjectsCached(ReferenceGpu reference, Map<Key, ReferenceObject> known) {
        super(reference);
        this.reference = reference;
        this.known = known;
    }

    EqualObjectsCached() {
        this(new ConcurrentHashMap<>());
    }

    private EqualObjectsCached(Map<Key, ReferenceObject> known) {
        this(
                ReferenceGpu.of(new Parts() {
                    @Override
                    public ObjectTable objectTable() {
                        return new FreedMemoryCrashes() {
                            @Override
                            public void forget(ReferenceObject object) {
                                super.forget(object);
                                known.values().remove(object);
                            }
                        };
                    }
                }),
                known);
    }

    /** Counts one more holder of a cached object. */
    abstract void hit(ReferenceObject cached);

    @Override
    public long deviceCreateSampler(Device device, @Nullable SamplerDescriptor descriptor) {
        return cached(
                Fn.DEVICE_CREATE_SAMPLER, device, descriptor, () -> super.deviceCreateSampler(device, descriptor));
    }

    @Override
    public long deviceCreateBindGroupLayout(Device device, BindGroupLayoutDescriptor descriptor) {
        return cached(
                Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT,
                device,
                descriptor,
                () -> super.deviceCreateBindGroupLayout(device, descriptor));
    }

    @Override
    public long deviceCreatePipelineLayout(Device device, PipelineLayoutDescriptor descriptor) {
        return cached(
                Fn.DEVICE_CREATE_PIPELINE_LAYOUT,
                device,
                descriptor,
                () -> super.deviceCreatePipelineLayout(device, descriptor));
    }

    @Override
    public long deviceCreateShaderModule(Device device, ShaderModuleDescriptor descriptor) {
        return cached(
                Fn.DEVICE_CREATE_SHADER_MODULE,
                device,
                descriptor,
                () -> super.deviceCreateShaderModule(device, descriptor));
    }

    @Override
    public long deviceCreateComputePipeline(Device device, ComputePipelineDescriptor descriptor) {
        return cached(
                Fn.DEVICE_CREATE_COMPUTE_PIPELINE,
                device,
                descriptor,
                () -> super.deviceCreateComputePipeline(device, descriptor));
    }

    @Override
    public long deviceCreateRenderPipeline(Device device, RenderPipelineDescriptor descriptor) {
        return cached(
                Fn.DEVICE_CREATE_RENDER_PIPELINE,
                device,
                descriptor,
                () -> super.deviceCreateRenderPipeline(device, descriptor));
    }

    private long cached(Fn function, Device device, @Nullable Record descriptor, LongSupplier make) {
        Key key = new Key(function, device.address(), descriptor);
        ReferenceObject found = known.get(key);
        if (found != null) {
            hit(found);
            return found.address();
        }
        long made = make.getAsLong();
        reference.realm().objects().live().stream()
                .filter(object -> object.address() == made)
                .forEach(object -> known.put(key, object));
        return made;
    }
}
