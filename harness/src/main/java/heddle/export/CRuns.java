package heddle.export;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often an exported file showed what it claims, each time in a fresh process.
 *
 * @param failed in how many runs the claim came true
 * @param of in how many runs it was tried; runs that could not tell are among them
 * @param words what the last run that counts said, or why there was none
 */
public record CRuns(Status status, int failed, int of, String words) {
    /** Whether C shows what Heddle found. */
    public enum Status {
        CONFIRMED("confirmed"),
        UNCONFIRMED("unconfirmed"),
        NONE("none");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Returns the status of a label. */
        public static Optional<Status> ofLabel(String label) {
            return Arrays.stream(values())
                    .filter(status -> status.label.equals(label))
                    .findFirst();
        }

        /** Returns the status as reports write it. */
        public String label() {
            return label;
        }
    }

    /** Says that nothing was run, and why. */
    public static CRuns none(String why) {
        return new CRuns(Status.NONE, 0, 0, why);
    }

    static CRuns counted(int failed, int of, @Nullable String words) {
        return new CRuns(failed > 0 ? Status.CONFIRMED : Status.UNCONFIRMED, failed, of, words == null ? "" : words);
    }
}
