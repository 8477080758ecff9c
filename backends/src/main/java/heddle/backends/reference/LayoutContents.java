package heddle.backends.reference;

import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.SamplerBindingType;
import heddle.webgpu.StorageTextureAccess;
import heddle.webgpu.TextureSampleType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a bind group layout says of each binding. Immutable. */
public final class LayoutContents {
    private static final int MAX_BINDING = 1000;

    private final List<BindGroupLayoutEntry> entries;

    public LayoutContents(List<BindGroupLayoutEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    public List<BindGroupLayoutEntry> entries() {
        return entries;
    }

    @Nullable
    BindGroupLayoutEntry entry(int binding) {
        for (BindGroupLayoutEntry entry : entries) {
            if (entry.binding() == binding) {
                return entry;
            }
        }
        return null;
    }

    int dynamicOffsets() {
        return (int) entries.stream()
                .filter(e -> isBuffer(e) && e.buffer().hasDynamicOffset())
                .count();
    }

    static boolean isBuffer(BindGroupLayoutEntry entry) {
        return !entry.buffer().type().equals(BufferBindingType.BINDING_NOT_USED);
    }

    static boolean isSampler(BindGroupLayoutEntry entry) {
        return !entry.sampler().type().equals(SamplerBindingType.BINDING_NOT_USED);
    }

    static boolean isTexture(BindGroupLayoutEntry entry) {
        return !entry.texture().sampleType().equals(TextureSampleType.BINDING_NOT_USED) || isStorageTexture(entry);
    }

    static boolean isStorageTexture(BindGroupLayoutEntry entry) {
        return !entry.storageTexture().access().equals(StorageTextureAccess.BINDING_NOT_USED);
    }

    /** Checks the entries of a layout that is being created. */
    static void check(String label, List<BindGroupLayoutEntry> entries) throws Invalid {
        Set<Integer> bindings = new HashSet<>();
        for (BindGroupLayoutEntry entry : entries) {
            String name = "bind group layout \"" + label + "\", binding " + entry.binding();
            Invalid.unless(entry.binding() >= 0 && entry.binding() < MAX_BINDING, name, " is too large");
            Invalid.unless(bindings.add(entry.binding()), name, " occurs twice");
            int kinds = (isBuffer(entry) ? 1 : 0) + (isSampler(entry) ? 1 : 0) + (isTexture(entry) ? 1 : 0);
            Invalid.unless(kinds == 1, name, " has ", kinds, " kinds of resource instead of one");
        }
    }
}
