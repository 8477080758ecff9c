package heddle.results;

import java.util.Optional;

/** What the table of a jcstress test says about one outcome. */
public enum Expectation {
    ACCEPTABLE("Acceptable"),
    /** Allowed, and worth a look. */
    INTERESTING("Interesting"),
    FORBIDDEN("Forbidden"),
    /** Seen, and not in the table. */
    UNLISTED("Unlisted");

    private final String label;

    Expectation(String label) {
        this.label = label;
    }

    /** Returns the name used in files and reports. */
    public String label() {
        return label;
    }

    /** Returns the expectation of that exact label, or nothing. */
    public static Optional<Expectation> ofLabel(String label) {
        for (Expectation expectation : values()) {
            if (expectation.label.equals(label)) {
                return Optional.of(expectation);
            }
        }
        return Optional.empty();
    }

    /** Tells whether seeing such an outcome is a failure; one that nobody listed is not explained away. */
    public boolean isBad() {
        return this == FORBIDDEN || this == UNLISTED;
    }
}
