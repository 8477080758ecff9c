package heddle.cli;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.ArtifactCache;
import heddle.backends.resolve.NeededArtifacts;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ShippedDescriptors;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle list backends}: the implementations that Heddle knows, and which of them are in the cache. */
@Command(
        name = "backends",
        mixinStandardHelpOptions = true,
        description = "Lists the shipped backends: library, driver, profile, and whether they are installed.")
final class ListBackendsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public void run() {
        ArtifactCache cache = CallersCache.open(step -> {});
        Listing listing = new Listing("id", "installed", "profile", "library", "driver", "title");
        for (BackendDescriptor backend : ShippedDescriptors.all()) {
            listing.add(
                    backend.id(),
                    installed(backend, cache),
                    backend.profile().id(),
                    backend.library().text(),
                    backend.driver().text(),
                    backend.title());
        }
        listing.print(spec.commandLine().getOut(), json);
    }

    private static String installed(BackendDescriptor backend, ArtifactCache cache) {
        List<Artifact> needed = NeededArtifacts.of(backend);
        int missing = needed.stream()
                .filter(artifact -> cache.find(artifact).isEmpty())
                .mapToInt(Artifact::megabytes)
                .sum();
        if (needed.isEmpty()) {
            return "built in";
        }
        return missing == 0 ? "yes" : "no, " + missing + " MB";
    }
}
