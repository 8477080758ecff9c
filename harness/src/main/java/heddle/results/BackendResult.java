package heddle.results;

import heddle.clause.Applicability;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which library a run judged, as it was found.
 *
 * @param id the backend's id, unique in a run
 * @param library the path of the library, or null for a backend in memory
 * @param sha256 the SHA-256 of that file in 64 lower-case hexadecimal digits, or null where there is no file
 * @param version what the library says of its version, or null where it says nothing
 * @param adapter the adapter that it gave, or null where it gave none
 * @param driver the driver below it, or null where there is none
 * @param profile the profile that the backend declares
 * @param changes the clauses that the profile changes, in the order of the catalogue
 * @param note what a reader must know of it, or null
 * @param refused why it was refused before any case ran, or null when it was judged
 */
public record BackendResult(
        String id,
        @Nullable String library,
        @Nullable String sha256,
        @Nullable String version,
        @Nullable String adapter,
        @Nullable String driver,
        String profile,
        List<ProfileChange> changes,
        @Nullable String note,
        @Nullable String refused) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public BackendResult {
        PlainText.name(id, "a backend's id");
        PlainText.name(profile, "the profile of the backend " + id);
        if (sha256 != null && !SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 of the backend " + id + ": " + PlainText.line(sha256));
        }
        changes = List.copyOf(changes);
        library = lineOrNull(library);
        version = lineOrNull(version);
        adapter = lineOrNull(adapter);
        driver = lineOrNull(driver);
        note = lineOrNull(note);
        refused = lineOrNull(refused);
    }

    /** Tells whether a backend's profile leaves nothing of a clause, so that no case can judge it. */
    public static boolean isLeftOut(List<BackendResult> backends, String backend, String clause) {
        ProfileChange nothingLeft = new ProfileChange(clause, Applicability.NotApplicable.REMAINDER);
        return backends.stream()
                .anyMatch(b -> b.id().equals(backend) && b.changes().contains(nothingLeft));
    }

    /** Returns what is known of a backend that was refused before anything could be asked of it. */
    public static BackendResult refused(String id, @Nullable String library, String profile, String reason) {
        return new BackendResult(id, library, null, null, null, null, profile, List.of(), null, reason);
    }

    private static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : PlainText.line(text);
    }
}
