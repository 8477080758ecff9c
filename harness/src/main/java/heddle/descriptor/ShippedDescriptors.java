package heddle.descriptor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The descriptors that come with Heddle, by id. */
public final class ShippedDescriptors {
    private static final List<String> IDS = List.of(
            "dawn-null", "dawn", "dawn-plain", "wgpu-native", "reference", "reference-confined", "reference-proxied");

    private ShippedDescriptors() {}

    /** Returns the ids, in the order in which reports show them. */
    public static List<String> ids() {
        return IDS;
    }

    /** Returns all of them. */
    public static List<BackendDescriptor> all() {
        return IDS.stream().map(ShippedDescriptors::read).toList();
    }

    /** Finds one by its id. */
    public static Optional<BackendDescriptor> find(String id) {
        return IDS.contains(id) ? Optional.of(read(id)) : Optional.empty();
    }

    private static BackendDescriptor read(String id) {
        String name = id + ".descriptor";
        return DescriptorReader.read(KeyValueText.readResource(ShippedDescriptors.class, name), name, Path.of("/"));
    }
}
