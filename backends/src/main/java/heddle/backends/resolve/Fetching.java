package heddle.backends.resolve;

/** What a resolver does about an artifact that is not in the cache. */
public enum Fetching {
    /** Download and install it. */
    WHEN_MISSING,
    /** Say that it is missing; the network is never asked. */
    NEVER
}
