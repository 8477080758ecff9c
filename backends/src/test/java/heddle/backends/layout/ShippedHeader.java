package heddle.backends.layout;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.ArtifactCache;
import heddle.backends.artifact.HeddleHome;
import heddle.backends.artifact.InstalledArtifact;
import heddle.backends.artifact.SetupProblem;
import heddle.backends.artifact.ShippedArtifacts;
import heddle.table.WebGpuTable;
import heddle.table.proof.HeaderProof;
import heddle.table.proof.HeaderText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The header that came with wgpu-native, and a compiler to hold the table against it.
 *
 * <p>Without a compiler, or with {@code -Dheddle.offline} and nothing in the cache, the tests that want it are skipped and
 * say so; with {@code -Dheddle.require.cc=true} a missing compiler is a failure.
 *
 * @param path where webgpu.h lies
 * @param compiler who judges
 */
record ShippedHeader(Path path, CCompiler compiler) {
    /** Values that the table has from webgpu-headers b3f67b8, and that the older header of wgpu-native v29.0.1.1 lacks. */
    static final Set<String> NEWER_VALUES =
            Set.of("WGPUFeatureName_SubgroupSizeControl", "WGPUWGSLLanguageFeatureName_ImmediateAddressSpace");

    /** Finds both, or says what is missing; the header is downloaded when that is allowed. */
    static Optional<ShippedHeader> find() throws InterruptedException {
        Optional<CCompiler> compiler = CCompiler.find();
        if (compiler.isEmpty()) {
            String message = "no C compiler (cc, gcc or clang) on PATH";
            if (Boolean.getBoolean("heddle.require.cc")) {
                Assertions.fail(message);
            }
            return notProved(message);
        }
        Artifact wgpu = ShippedArtifacts.find("wgpu-native").orElseThrow();
        ArtifactCache cache = new ArtifactCache(
                HeddleHome.of(System.getenv()),
                System.getenv(),
                (name, step) -> System.err.println(name + ": " + step));
        Optional<InstalledArtifact> installed = isOffline() ? cache.find(wgpu) : Optional.of(install(cache, wgpu));
        if (installed.isEmpty()) {
            return notProved("-Dheddle.offline, and no wgpu-native in the cache");
        }
        return Optional.of(new ShippedHeader(installed.get().file("webgpu.h"), compiler.get()));
    }

    /** Skips the test that is about to run when there is none: each is then counted as skipped. */
    static ShippedHeader orSkip(Optional<ShippedHeader> found) {
        Assumptions.assumeTrue(found.isPresent(), "no header or no compiler: see the line on standard error");
        return found.get();
    }

    CCompiler.Answer check(WebGpuTable table, Path folder) throws IOException, InterruptedException {
        return compiler.check(HeaderProof.of(table, "webgpu.h", NEWER_VALUES), path.getParent(), folder);
    }

    HeaderText text() throws IOException {
        return HeaderText.parse(Files.readString(path));
    }

    private static boolean isOffline() {
        return !"false".equals(System.getProperty("heddle.offline", "false"));
    }

    private static InstalledArtifact install(ArtifactCache cache, Artifact artifact) throws InterruptedException {
        try {
            return cache.ensure(artifact);
        } catch (SetupProblem problem) {
            throw new AssertionError(
                    problem.getMessage() + "; " + problem.remedy() + "; or build with -Dheddle.offline", problem);
        }
    }

    private static Optional<ShippedHeader> notProved(String reason) {
        System.err.println("SKIPPED: the table is not proved against webgpu.h: " + reason);
        return Optional.empty();
    }
}
