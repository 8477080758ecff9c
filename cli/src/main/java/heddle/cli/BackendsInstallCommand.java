package heddle.cli;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.ArtifactCache;
import heddle.verdict.ExitCode;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle backends install}: puts what backends need into the cache, so that a run needs no network. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = {
            "Downloads what the backends need with pip and npm, checks every SHA-256 and unpacks it into the cache.",
            "The cache is the folder HEDDLE_HOME, or heddle below the user's cache folder."
        })
final class BackendsInstallCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendIds ids = new BackendIds();

    @Override
    public Integer call() throws Exception {
        Set<Artifact> artifacts = ids.artifacts();
        PrintWriter err = spec.commandLine().getErr();
        return Interruption.during(err, interruption -> install(artifacts, err));
    }

    private int install(Set<Artifact> artifacts, PrintWriter err) throws InterruptedException {
        ArtifactCache cache = CallersCache.open(step -> {
            err.println("heddle: " + step);
            err.flush();
        });
        Listing listing = new Listing("artifact", "licence", "installed in");
        for (Artifact artifact : artifacts) {
            listing.add(
                    artifact.name(),
                    artifact.licence(),
                    cache.ensure(artifact).folder().toString());
        }
        listing.print(spec.commandLine().getOut(), new JsonOption());
        return ExitCode.HOLDS.code();
    }
}
