package heddle.results;

/**
 * A clause of which a backend's profile leaves less than it states.
 *
 * @param clause the clause's id: {@code ERR-1}
 * @param change what is left of it: {@code not applicable}, {@code within one thread}, {@code at SHOULD}
 */
public record ProfileChange(String clause, String change) {
    public ProfileChange {
        PlainText.name(clause, "a clause that a profile changes");
        PlainText.name(change, "the change of the clause " + clause);
    }
}
