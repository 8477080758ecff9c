package heddle.backends.nativelib;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import heddle.webgpu.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A library's own count of its objects, where it exports {@code wgpuGenerateReport} in the form that major version 29 of
 * wgpu.h gives it: a registry each for these types, of four words, the second of which counts what applications hold.
 */
final class NativeReport {
    static final String FUNCTION = "wgpuGenerateReport";
    private static final int MAJOR = 29;
    private static final List<String> REGISTRIES = List.of(
            "Surface",
            "Adapter",
            "Device",
            "Queue",
            "PipelineLayout",
            "ShaderModule",
            "BindGroupLayout",
            "BindGroup",
            "CommandBuffer",
            "RenderBundle",
            "RenderPipeline",
            "ComputePipeline",
            "PipelineCache",
            "QuerySet",
            "Buffer",
            "Texture",
            "TextureView",
            "Sampler");
    private static final int REGISTRY_BYTES = 4 * Long.BYTES;
    /** More than the struct has in any version, since a library writes all of its own. */
    private static final int ROOM_BYTES = 4096;

    private NativeReport() {}

    static Optional<Map<String, Long>> of(NativeLibrary library, Instance instance, int majorVersion) {
        if (majorVersion != MAJOR) {
            return Optional.empty();
        }
        try (Memory report = new Memory(ROOM_BYTES)) {
            report.clear();
            library.getFunction(FUNCTION).invokeVoid(new Object[] {instance.address(), report});
            Map<String, Long> held = new TreeMap<>();
            for (int i = 0; i < REGISTRIES.size(); i++) {
                long count = report.getLong((long) i * REGISTRY_BYTES + Long.BYTES);
                if (count != 0) {
                    held.put(REGISTRIES.get(i), count);
                }
            }
            return Optional.of(held);
        } catch (UnsatisfiedLinkError absent) {
            return Optional.empty();
        }
    }
}
