package heddle.backends.artifact;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder where Heddle keeps what outlives a run: {@code HEDDLE_HOME}, or {@code heddle} below the user's cache folder.
 *
 * @param folder absolute
 */
public record HeddleHome(Path folder) {
    public HeddleHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Finds the folder from an environment; it need not exist yet. */
    public static HeddleHome of(Map<String, String> environment) {
        String own = environment.getOrDefault("HEDDLE_HOME", "");
        if (!own.isEmpty()) {
            return new HeddleHome(Path.of(own));
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The XDG rules say that a relative path there is to be ignored.
        if (cache.startsWith("/")) {
            return new HeddleHome(Path.of(cache, "heddle"));
        }
        String home = environment.getOrDefault("HOME", "");
        return new HeddleHome(Path.of(home.isEmpty() ? System.getProperty("user.home") : home, ".cache", "heddle"));
    }

    /** Returns the folder of the artifact cache. */
    public Path artifacts() {
        return folder.resolve("artifacts");
    }

    /** Returns the folder of what was found out about libraries. */
    public Path probes() {
        return folder.resolve("probes");
    }

    /** Returns the folder of the class archives with which workers start faster. */
    public Path classArchives() {
        return folder.resolve("cds");
    }
}
