package heddle.clause;

import java.util.Optional;

/**
 * What a profile leaves of a clause. Every answer but {@link Applies} is a change that reports must name, since a
 * profile never weakens silently.
 */
public sealed interface Applicability {
    /** Gives the level at which the clause is judged, or nothing where it is not judged. */
    Optional<Level> judgedAt();

    /** Says in a sentence what the profile does to the clause, and why. */
    String explanation();

    /** Says in a few words what is left of the clause. */
    String remainder();

    /** Gives one or two words for a table. */
    String shortForm();

    /** Tells whether the profile leaves less of the clause than it states. */
    default boolean isChange() {
        return !(this instanceof Applies);
    }

    /** The clause holds as it stands. */
    record Applies(Level level) implements Applicability {
        @Override
        public Optional<Level> judgedAt() {
            return Optional.of(level);
        }

        @Override
        public String explanation() {
            return "applies as " + level;
        }

        @Override
        public String remainder() {
            return "applies";
        }

        @Override
        public String shortForm() {
            return level.name();
        }
    }

    /** The clause holds at a lower level than it states. */
    record Weakened(Level level, Profile by) implements Applicability {
        @Override
        public Optional<Level> judgedAt() {
            return Optional.of(level);
        }

        @Override
        public String explanation() {
            return "weakened to " + level + " under " + by + ": " + by.meaning();
        }

        @Override
        public String remainder() {
            return "at " + level;
        }

        @Override
        public String shortForm() {
            return level.name();
        }
    }

    /**
     * The clause holds at its level for what a single thread does with objects of its own; only cases that take no
     * object across threads may judge it.
     */
    record WithinOneThread(Level level, Profile by) implements Applicability {
        @Override
        public Optional<Level> judgedAt() {
            return Optional.of(level);
        }

        @Override
        public String explanation() {
            return "applies as " + level + " within one thread only under " + by + ": " + by.meaning();
        }

        @Override
        public String remainder() {
            return "within one thread";
        }

        @Override
        public String shortForm() {
            return "one thread";
        }
    }

    /** The clause says nothing about a backend of this profile. */
    record NotApplicable(Profile by) implements Applicability {
        /** What is left of such a clause. */
        public static final String REMAINDER = "not applicable";

        @Override
        public Optional<Level> judgedAt() {
            return Optional.empty();
        }

        @Override
        public String explanation() {
            return REMAINDER + " under " + by + ": " + by.meaning();
        }

        @Override
        public String remainder() {
            return REMAINDER;
        }

        @Override
        public String shortForm() {
            return "-";
        }
    }
}
