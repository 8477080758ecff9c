package heddle.clause;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How strongly the contract demands what a clause says. */
public enum Level {
    /** The text demands it. */
    MUST(2),
    /** The text does not say it, and what the text says cannot hold without it; the clause says how it follows. */
    IMPLIED(2),
    /** The text recommends it. */
    SHOULD(1),
    /** The text permits it; a case reports which way an implementation went. */
    MAY(0);

    private final int strength;

    Level(int strength) {
        this.strength = strength;
    }

    /** Tells whether an implementation that does not keep the clause breaks the contract. */
    public boolean isBinding() {
        return strength == MUST.strength;
    }

    /** Tells whether this level demands less than the other one. */
    public boolean isWeakerThan(Level other) {
        return strength < other.strength;
    }

    /** Finds the level of this name, in exactly this spelling. */
    public static Level parse(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown level '" + name + "'; the levels are "
                        + Arrays.stream(values()).map(Level::name).collect(Collectors.joining(", "))));
    }
}
