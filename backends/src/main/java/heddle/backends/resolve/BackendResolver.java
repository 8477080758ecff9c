package heddle.backends.resolve;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.ArtifactCache;
import heddle.backends.artifact.InstalledArtifact;
import heddle.backends.artifact.SetupProblem;
import heddle.backends.artifact.Sha256;
import heddle.backends.library.LibraryInspection;
import heddle.backends.library.LibraryInspector;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DriverSource;
import heddle.descriptor.LibrarySource;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.descriptor.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes descriptors ready to run on this machine, or says in a {@link SetupProblem} what is missing. */
public final class BackendResolver {
    private final ArtifactCache cache;
    /** A list of drivers for the EGL loader that has none. */
    private static final String NO_EGL = "/dev/null";

    private final Fetching fetching;
    private final LibraryInspector inspector;
    private final Map<String, String> callersEnvironment;

    /**
     * Resolves with the artifacts of a cache.
     *
     * @param callersEnvironment what workers inherit; a driver's loader is put before the library path in it
     */
    public BackendResolver(
            ArtifactCache cache,
            Fetching fetching,
            LibraryInspector inspector,
            Map<String, String> callersEnvironment) {
        this.cache = cache;
        this.fetching = fetching;
        this.inspector = inspector;
        this.callersEnvironment = Map.copyOf(callersEnvironment);
    }

    /** Finds or installs everything that the backend needs, and checks its library without loading it. */
    public ResolvedBackend resolve(BackendDescriptor descriptor) throws InterruptedException {
        ResolvedLibrary library = library(descriptor.library());
        String libraryFolder = library instanceof ResolvedLibrary.OnDisk onDisk
                ? onDisk.path().getParent().toString()
                : "";
        Map<String, String> environment = new LinkedHashMap<>(driverEnvironment(descriptor.driver()));
        for (Map.Entry<String, Template> variable : descriptor.environment().entrySet()) {
            environment.put(variable.getKey(), expanded(variable.getValue(), libraryFolder));
        }
        return new ResolvedBackend(descriptor, library, environment);
    }

    private ResolvedLibrary library(LibrarySource source) throws InterruptedException {
        if (source instanceof LibrarySource.Memory memory) {
            return new ResolvedLibrary.InMemory(memory.name());
        }
        if (source instanceof LibrarySource.Artifact artifact) {
            return onDisk(installed(NeededArtifacts.ofKind(Artifact.Kind.LIBRARY, artifact.name()))
                    .main());
        }
        return onDisk(((LibrarySource.File) source).path());
    }

    private ResolvedLibrary onDisk(Path path) {
        LibraryInspection inspection = inspector.inspect(path);
        if (inspection.answer() instanceof LibraryInspection.Answer.Refused refused) {
            throw new SetupProblem("library " + path + " " + refused.reason(), refused.remedy());
        }
        try {
            return new ResolvedLibrary.OnDisk(path, Sha256.of(path), inspection.implementation(), inspection.missing());
        } catch (IOException e) {
            throw new SetupProblem("library " + path + " cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    /** Where a driver is given no other is loaded: not those of the machine's EGL, which some libraries ask, too. */
    private Map<String, String> driverEnvironment(DriverSource source) throws InterruptedException {
        if (!(source instanceof DriverSource.Artifact artifact)) {
            return Map.of();
        }
        InstalledArtifact driver = installed(NeededArtifacts.ofKind(Artifact.Kind.DRIVER, artifact.name()));
        String callers = callersEnvironment.getOrDefault("LD_LIBRARY_PATH", "");
        return Map.of(
                "LD_LIBRARY_PATH",
                callers.isEmpty() ? driver.folder().toString() : driver.folder() + ":" + callers,
                "VK_DRIVER_FILES",
                driver.main().toString(),
                "__EGL_VENDOR_LIBRARY_FILENAMES",
                NO_EGL);
    }

    private String expanded(Template template, String libraryFolder) throws InterruptedException {
        Map<String, String> folders = new HashMap<>();
        for (String name : template.artifacts()) {
            folders.put(name, installed(NeededArtifacts.byName(name)).folder().toString());
        }
        return template.expand(libraryFolder, folders::get);
    }

    private InstalledArtifact installed(Artifact artifact) throws InterruptedException {
        return switch (fetching) {
            case WHEN_MISSING -> cache.ensure(artifact);
            case NEVER ->
                cache.find(artifact)
                        .orElseThrow(() -> new SetupProblem(
                                artifact.title() + " is not installed, and nothing may be fetched",
                                "run 'heddle backends install' once with a network"));
        };
    }
}
