package heddle.cli;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.ArtifactCache;
import heddle.verdict.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle backends verify}: reads every byte in the cache again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Reads what is installed again and compares every SHA-256 with the pinned one.",
            "A folder in which something has changed is not used any more: install it again."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is as pinned", "2:something is missing or has changed"})
final class BackendsVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendIds ids = new BackendIds();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ArtifactCache cache = CallersCache.open(step -> {});
        boolean sound = true;
        for (Artifact artifact : ids.artifacts()) {
            List<String> problems = cache.verify(artifact);
            if (problems.isEmpty()) {
                out.println(artifact.name() + ": as pinned");
            }
            problems.forEach(problem -> out.println(artifact.name() + ": " + problem));
            sound &= problems.isEmpty();
            out.flush();
        }
        if (sound) {
            return ExitCode.HOLDS.code();
        }
        spec.commandLine().getErr().println("heddle: run 'heddle backends install', which fetches these again");
        return ExitCode.USAGE.code();
    }
}
