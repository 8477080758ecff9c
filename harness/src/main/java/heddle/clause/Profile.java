package heddle.clause;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a backend declares about its threads; the contract lets an implementation choose among these. */
public enum Profile {
    /** All clauses for native libraries hold. */
    MULTITHREADED("multithreaded", "objects may be used on every thread"),
    /** Clauses on the instance hold, and what can be said of each thread with objects of its own. */
    THREAD_CONFINED("thread-confined", "every object but the instance stays on the thread that created it"),
    /** A WebAssembly library that proxies calls: some clauses on maps and encoders weaken. */
    PROXIED(
            "proxied",
            "calls go to one JavaScript thread, so map state may be thread-local and JavaScript's objects thread-locked");

    private final String id;
    private final String meaning;

    Profile(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** Names the profile as descriptors, clause files and the command line write it. */
    public String id() {
        return id;
    }

    /** Says in half a sentence what a backend with this profile declares: the reason for what the profile changes. */
    public String meaning() {
        return meaning;
    }

    /** Finds the profile with this id, in exactly this spelling. */
    public static Profile parse(String id) {
        return Arrays.stream(values())
                .filter(profile -> profile.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown profile '" + id + "'; the profiles are "
                        + Arrays.stream(values()).map(Profile::id).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return id;
    }
}
