package heddle.cli;

import heddle.backends.artifact.CommandPath;
import heddle.backends.artifact.ShippedArtifacts;
import heddle.descriptor.ResolvedBackend;
import heddle.export.CTrial;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        CommandPath path = new CommandPath(environment);
        return Stream.of(environment.getOrDefault("CC", ""), "cc", "gcc", "clang")
                .filter(name -> !name.isEmpty())
                .flatMap(name -> path.find(name).stream())
                .map(Path::toString)
                .findFirst();
    }

    private static Optional<Path> header() {
        return ShippedArtifacts.find("wgpu-native")
                .flatMap(artifact -> CallersCache.open(step -> {}).find(artifact))
                .map(installed -> installed.file("webgpu.h").getParent());
    }
}
