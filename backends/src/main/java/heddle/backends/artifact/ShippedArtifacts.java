package heddle.backends.artifact;

import heddle.descriptor.KeyValueText;
import java.util.List;
import java.util.Optional;

/** The artifacts that Heddle knows, by name. */
public final class ShippedArtifacts {
    private static final List<String> NAMES = List.of("wgpu-native", "dawn", "swiftshader");

    private ShippedArtifacts() {}

    /** Returns all of them, the smallest download first. */
    public static List<Artifact> all() {
        return NAMES.stream().map(ShippedArtifacts::read).toList();
    }

    /** Finds one by its name. */
    public static Optional<Artifact> find(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static Artifact read(String name) {
        String resource = name + ".artifact";
        return ArtifactReader.read(KeyValueText.readResource(ShippedArtifacts.class, resource), resource);
    }
}
