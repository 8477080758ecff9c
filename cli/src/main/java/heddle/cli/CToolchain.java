package heddle.cli;

import heddle.backends.artifact.ShippedArtifacts;
import heddle.descriptor.ResolvedBackend;
import heddle.export.CTrial;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What exported files are compiled with, where this machine has it.
 *
 * @param compiler the command of a C compiler
 * @param headerFolder where webgpu.h lies, the one that came with wgpu-native
 */
record CToolchain(String compiler, Path headerFolder) {
    /** Finds both; a compiler of {@code CC} comes first. Downloads nothing. */
    static Optional<CToolchain> find(Map<String, String> environment) {
        Optional<String> compiler = compiler(environment);
        return compiler.flatMap(found -> header().map(folder -> new CToolchain(found, folder)));
    }

    /** Returns what compiles and runs files on a backend. */
    CTrial on(ResolvedBackend backend) {
        return new CTrial(compiler, headerFolder, backend, System.getenv());
    }

    private static Optional<String> compiler(Map<String, String> environment) {
        List<String> candidates = new ArrayList<>(List.of("cc", "gcc", "clang"));
        String asked = environment.getOrDefault("CC", "");
        if (!asked.isEmpty()) {
            candidates.add(0, asked);
        }
        List<String> folders = List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator));
        return candidates.stream()
                .filter(name -> name.contains("/")
                        ? Files.isExecutable(Path.of(name))
                        : folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst();
    }

    private static Optional<Path> header() {
        return ShippedArtifacts.find("wgpu-native")
                .flatMap(artifact -> CallersCache.open(step -> {}).find(artifact))
                .map(installed -> installed.file("webgpu.h").getParent());
    }
}
