package heddle.backends.artifact;

/** Hears what the cache is doing, for those steps that take time or that a user should know of. */
@FunctionalInterface
public interface InstallListener {
    /**
     * Takes one line about an artifact. Called on the thread that uses the cache.
     *
     * @param artifact its name
     */
    void step(String artifact, String what);
}
