package heddle.clause;

import java.util.Optional;

/**
 * One claim of the contract, as cases are written against it and verdicts are summed up.
 *
 * @param title what holds, in one line
 * @param statement what holds, in a few sentences, so that a case can be judged by it
 * @param quotation the words of the source that carry the claim
 * @param impliedBy how an {@link Level#IMPLIED} claim follows from the quoted words; absent at every other level
 * @param note what to bear in mind when judging
 * @param seed whether the claim is in the article that Heddle began from
 */
public record Clause(
        ClauseId id,
        Level level,
        String title,
        String statement,
        ProfileTerms profiles,
        Source source,
        Quotation quotation,
        Optional<String> impliedBy,
        Optional<String> note,
        boolean seed) {

    public Clause {
        if (title.isBlank() || statement.isBlank()) {
            throw new IllegalArgumentException("clause " + id + " lacks its title or statement");
        }
        if (level == Level.IMPLIED && impliedBy.isEmpty()) {
            throw new IllegalArgumentException("clause " + id + " is IMPLIED and lacks 'implied-by'");
        }
        if (level != Level.IMPLIED && impliedBy.isPresent()) {
            throw new IllegalArgumentException("clause " + id + " has 'implied-by' and is " + level);
        }
    }

    /** Gives the part of the contract that the clause belongs to. */
    public Area area() {
        return id.area();
    }

    /** Says what a backend's profile leaves of the clause. */
    public Applicability applicability(Profile profile) {
        return profiles.under(profile);
    }
}
