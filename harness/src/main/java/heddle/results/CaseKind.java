package heddle.results;

import java.util.Optional;

/** Whether a case comes out the same each time it runs. */
public enum CaseKind {
    /** One run decides: a correct and an incorrect library differ every time. */
    DETERMINISTIC("deterministic"),
    /** The case searches for a race within a budget, so a failure has a rate and a pass has a size. */
    STATISTICAL("statistical");

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    /** Returns the name used in files. */
    public String label() {
        return label;
    }

    /** Returns the kind of that exact label, or nothing. */
    public static Optional<CaseKind> ofLabel(String label) {
        for (CaseKind kind : values()) {
            if (kind.label.equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
