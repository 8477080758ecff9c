package heddle.backends.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the manifest of VK_LAYER_KHRONOS_validation where Vulkan loaders look. */
public final class ValidationLayer {
    private static final String MANIFEST = "VkLayer_khronos_validation.json";
    private static final String BELOW_DATA = "vulkan/explicit_layer.d";

    private ValidationLayer() {}

    /** Returns the manifest, by an environment in which a loader would run. */
    public static Optional<Path> manifest(Map<String, String> environment) {
        return folders(environment).stream()
                .map(folder -> Path.of(folder, MANIFEST))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<String> folders(Map<String, String> environment) {
        List<String> folders = new ArrayList<>();
        folders.addAll(list(environment.getOrDefault("VK_LAYER_PATH", "")));
        folders.addAll(list(environment.getOrDefault("VK_ADD_LAYER_PATH", "")));
        String home = environment.getOrDefault("HOME", "/nonexistent");
        folders.add(environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share") + "/" + BELOW_DATA);
        folders.add("/etc/" + BELOW_DATA);
        for (String data : list(environment.getOrDefault("XDG_DATA_DIRS", "/usr/local/share:/usr/share"))) {
            folders.add(data + "/" + BELOW_DATA);
        }
        return folders;
    }

    private static List<String> list(String value) {
        List<String> parts = new ArrayList<>(List.of(value.split(":")));
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
