package heddle.cli;

import heddle.backends.artifact.ArtifactCache;
import heddle.backends.artifact.HeddleHome;
import java.util.Map;
import java.util.function.Consumer;

/** The artifact cache that the caller's environment names. */
final class CallersCache {
    private CallersCache() {}

    /** Opens it; what takes time is told in lines. */
    static ArtifactCache open(Consumer<String> steps) {
        Map<String, String> environment = System.getenv();
        return new ArtifactCache(
                HeddleHome.of(environment), environment, (artifact, what) -> steps.accept(artifact + ": " + what));
    }
}
