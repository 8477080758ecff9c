package heddle.backends.doctor;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.ArtifactCache;
import heddle.backends.artifact.Client;
import heddle.backends.doctor.DoctorCheck.State;
import heddle.backends.resolve.NeededArtifacts;
import heddle.descriptor.BackendDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at this machine for everything that Heddle uses, and installs nothing. */
public final class Doctor {
    private static final int JAVA_FLOOR = 17;

    private final Map<String, String> environment;
    private final ToolProbe tools;
    private final ArtifactCache cache;

    /** Looks along the PATH and variables of an environment. */
    public Doctor(Map<String, String> environment, ArtifactCache cache) {
        this.environment = Map.copyOf(environment);
        this.tools = new ToolProbe(this.environment);
        this.cache = cache;
    }

    /** Checks the Java, the programs and the layer, then the artifacts of each backend. */
    public List<DoctorCheck> checks(List<BackendDescriptor> backends) throws InterruptedException {
        List<DoctorCheck> checks = new ArrayList<>();
        checks.add(java());
        checks.add(tool(
                "python3 with pip",
                State.MISSING,
                Client.PIP.remedy(),
                tools.version("python3", "-m", "pip", "--version")));
        checks.add(tool("npm", State.MISSING, Client.NPM.remedy(), tools.version("npm", "--version")));
        checks.add(tool(
                "gdb",
                State.OPTIONAL,
                "install it (Debian: apt install gdb) to get native stacks of a hang with symbols",
                tools.version("gdb", "--version")));
        checks.add(tool(
                "C compiler",
                State.OPTIONAL,
                "install one (Debian: apt install gcc) to have reproducers compiled and run",
                compiler()));
        checks.add(tool(
                "Vulkan validation layer",
                State.OPTIONAL,
                "install it (Debian: apt install vulkan-validationlayers) to have driver calls checked",
                ValidationLayer.manifest(environment).map(Object::toString)));
        for (BackendDescriptor backend : backends) {
            checks.add(artifacts(backend));
        }
        return checks;
    }

    private static DoctorCheck java() {
        String found = Runtime.version() + " (" + System.getProperty("java.home") + ")";
        return Runtime.version().feature() >= JAVA_FLOOR
                ? DoctorCheck.ok("Java", found)
                : new DoctorCheck("Java", State.MISSING, found, "install a JDK 17 or newer");
    }

    private Optional<String> compiler() throws InterruptedException {
        List<String> candidates = new ArrayList<>(List.of("cc", "gcc", "clang"));
        String own = environment.getOrDefault("CC", "");
        if (!own.isEmpty()) {
            candidates.add(0, own);
        }
        for (String candidate : candidates) {
            Optional<String> version = tools.version(candidate, "--version");
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }

    private DoctorCheck artifacts(BackendDescriptor backend) {
        String name = "backend " + backend.id();
        List<Artifact> needed = NeededArtifacts.of(backend);
        if (needed.isEmpty()) {
            return DoctorCheck.ok(name, "needs no download");
        }
        String missing = needed.stream()
                .filter(artifact -> cache.find(artifact).isEmpty())
                .map(artifact -> artifact.title() + " (" + artifact.megabytes() + " MB)")
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? DoctorCheck.ok(name, needed.stream().map(Artifact::title).collect(Collectors.joining(", ")))
                : new DoctorCheck(
                        name,
                        State.OPTIONAL,
                        "not installed: " + missing,
                        "'heddle run' fetches it when needed, 'heddle backends install' now");
    }

    private static DoctorCheck tool(String name, State otherwise, String remedy, Optional<String> found) {
        return found.map(version -> DoctorCheck.ok(name, version))
                .orElseGet(() -> new DoctorCheck(name, otherwise, "not found", remedy));
    }
}
