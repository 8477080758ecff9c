package heddle.probe;

import heddle.webgpu.AdapterInfo;
import heddle.webgpu.AdapterType;
import heddle.webgpu.BackendType;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a library says of itself and of the adapter that the descriptor chooses. Untrusted text.
 *
 * @param version the library's own, empty where it says nothing
 * @param adapter as AdapterGetInfo filled it, all empty where the library lacks that function
 */
public record LibraryFacts(String version, AdapterInfo adapter) {
    static final String VERSION = "version";

    /** Returns the facts by name. */
    Map<String, String> asMap() {
        Map<String, String> map = adapterMap(adapter);
        map.put(VERSION, version);
        return map;
    }

    /** Returns what is known of an adapter by name. */
    static Map<String, String> adapterMap(AdapterInfo adapter) {
        Map<String, String> map = new TreeMap<>();
        map.put("vendor", adapter.vendor());
        map.put("architecture", adapter.architecture());
        map.put("device", adapter.device());
        map.put("description", adapter.description());
        map.put("backendType", Integer.toString(adapter.backendType().value()));
        map.put("adapterType", Integer.toString(adapter.adapterType().value()));
        return map;
    }

    /** Reads facts by name; what is not there is empty. */
    static LibraryFacts of(Map<String, String> map) {
        AdapterInfo adapter = AdapterInfo.DEFAULT
                .withVendor(map.getOrDefault("vendor", ""))
                .withArchitecture(map.getOrDefault("architecture", ""))
                .withDevice(map.getOrDefault("device", ""))
                .withDescription(map.getOrDefault("description", ""))
                .withBackendType(BackendType.of(Integer.parseInt(map.getOrDefault("backendType", "0"))))
                .withAdapterType(AdapterType.of(Integer.parseInt(map.getOrDefault("adapterType", "0"))));
        return new LibraryFacts(map.getOrDefault(VERSION, ""), adapter);
    }

    /** Returns the adapter in one line, such as {@code SwiftShader Device (Subzero), VULKAN, CPU}. */
    public String adapterLine() {
        String name = adapter.device().isEmpty() ? adapter.description() : adapter.device();
        return (name.isEmpty() ? "unnamed" : name) + ", " + adapter.backendType() + ", " + adapter.adapterType();
    }
}
