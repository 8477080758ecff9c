package heddle.cli;

import heddle.backends.doctor.ValidationLayer;
import heddle.descriptor.DriverSource;
import heddle.descriptor.ResolvedBackend;
import heddle.run.BackendUnderTest;
import heddle.worker.LayerLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The workers' environment with VK_LAYER_KHRONOS_validation switched on: the layer checks the calls that a library makes to
 * its driver, and writes what it finds into the folder of each worker.
 *
 * @param manifests the folder that the layer's manifest lies in
 * @param settings the layer's settings, for all workers
 */
record ValidationLane(Path manifests, Path settings) {
    private static final String LAYER = "VK_LAYER_KHRONOS_validation";
    private static final String LAYERS = "VK_INSTANCE_LAYERS";
    private static final String SETTINGS = "khronos_validation.";

    /** Finds the layer. */
    static Path find() {
        return ValidationLayer.manifest(System.getenv())
                .map(Path::getParent)
                .orElseThrow(
                        () -> new UsageProblem(
                                "--validation-layer: " + LAYER
                                        + " is not installed (Debian: apt install vulkan-validationlayers); 'heddle doctor' looks for it"));
    }

    /**
     * Opens the lane for a run. An application's own messenger would silence the layer's output, and does not touch a log
     * file; its relative name is taken from the worker's folder. The information that it logs shows that it was loaded.
     */
    static ValidationLane open(Path manifests, Path results) throws IOException {
        Path settings =
                results.resolve("backends").resolve("vk_layer_settings.txt").toAbsolutePath();
        Files.createDirectories(settings.getParent());
        Files.write(
                settings,
                List.of(
                        SETTINGS + "debug_action = VK_DBG_LAYER_ACTION_LOG_MSG",
                        SETTINGS + "log_filename = " + LayerLog.FILE_NAME,
                        SETTINGS + "report_flags = error,warn,info"));
        return new ValidationLane(manifests, settings);
    }

    /** Returns the backend with the layer on, if it has a driver that one could watch. */
    BackendUnderTest over(BackendUnderTest backend) {
        ResolvedBackend plain = backend.backend();
        if (plain.descriptor().driver() instanceof DriverSource.None) {
            return backend;
        }
        Map<String, String> environment = new LinkedHashMap<>(plain.environment());
        environment.merge(LAYERS, LAYER, (others, layer) -> others + ":" + layer);
        environment.put("VK_LAYER_PATH", manifests.toString());
        environment.put("VK_LAYER_SETTINGS_PATH", settings.toString());
        return new BackendUnderTest(
                new ResolvedBackend(plain.descriptor(), plain.library(), environment),
                backend.profile(),
                backend.unsupported(),
                backend.described());
    }
}
