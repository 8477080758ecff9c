package heddle.backends.reference;

import heddle.webgpu.AdapterInfo;
import heddle.webgpu.AdapterType;
import heddle.webgpu.BackendType;
import heddle.webgpu.FeatureName;
import heddle.webgpu.InstanceFeatureName;
import heddle.webgpu.Limits;
import heddle.webgpu.WGSLLanguageFeatureName;
import java.util.List;

/** What the reference offers: features, limits and names. */
public final class Supported {
    /** The most futures that a wait with a timeout may name. */
    public static final int TIMED_WAIT_ANY_MAX_COUNT = 64;

    /** The largest buffer or texture that there is memory for; beyond it creation runs out of memory. */
    public static final long LARGEST_RESOURCE_BYTES = 1L << 30;

    /** The limits of a device that asked for none: the defaults of WebGPU. */
    public static final Limits DEFAULT_LIMITS = new Limits(
            8192, 8192, 2048, 256, 4, 24, 1000, 8, 4, 16, 16, 8, 4, 12, 65536, 134217728, 256, 256, 8, 268435456, 16,
            2048, 16, 8, 32, 16384, 256, 256, 256, 64, 65535, 64, List.of());

    /** The limits of the adapter: some are better, and one allows buffers for which there is no memory. */
    public static final Limits ADAPTER_LIMITS = DEFAULT_LIMITS
            .withMaxTextureDimension1D(16384)
            .withMaxTextureDimension2D(16384)
            .withMaxBindGroups(8)
            .withMaxStorageBufferBindingSize(1L << 31)
            .withMinUniformBufferOffsetAlignment(64)
            .withMinStorageBufferOffsetAlignment(64)
            .withMaxBufferSize(1L << 42);

    static final List<InstanceFeatureName> INSTANCE_FEATURES = List.of(
            InstanceFeatureName.TIMED_WAIT_ANY,
            InstanceFeatureName.SHADER_SOURCE_SPIRV,
            InstanceFeatureName.MULTIPLE_DEVICES_PER_ADAPTER);

    static final List<FeatureName> FEATURES = List.of(
            FeatureName.CORE_FEATURES_AND_LIMITS,
            FeatureName.DEPTH_CLIP_CONTROL,
            FeatureName.DEPTH32_FLOAT_STENCIL8,
            FeatureName.TEXTURE_COMPRESSION_BC,
            FeatureName.TIMESTAMP_QUERY,
            FeatureName.INDIRECT_FIRST_INSTANCE,
            FeatureName.FLOAT32_FILTERABLE);

    static final List<WGSLLanguageFeatureName> WGSL_FEATURES = List.of(
            WGSLLanguageFeatureName.PACKED4X8_INTEGER_DOT_PRODUCT, WGSLLanguageFeatureName.POINTER_COMPOSITE_ACCESS);

    static final AdapterInfo ADAPTER_INFO = new AdapterInfo(
            "heddle",
            "memory",
            "reference",
            "Heddle's reference in memory",
            BackendType.NULL,
            AdapterType.CPU,
            0,
            0,
            4,
            4,
            List.of());

    private Supported() {}
}
