package heddle.fuzz.coverage;

import heddle.webgpu.Fn;
import java.util.Optional;

/**
 * One way in which two threads can meet: A began first.
 *
 * @param aCallsBack whether it is the callback of A and not its call
 */
public record Cell(Fn a, boolean aCallsBack, Fn b, boolean bCallsBack, Relation relation, Meeting meeting) {
    private static final String BACK = "*";

    /** Returns the cell as one word of a file. */
    String word() {
        return a + (aCallsBack ? BACK : "") + "," + b + (bCallsBack ? BACK : "") + "," + relation + "," + meeting;
    }

    /** Reads a word; nothing for one that another version of Heddle wrote. */
    static Optional<Cell> of(String word) {
        String[] parts = word.split(",", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cell(
                    function(parts[0]),
                    parts[0].endsWith(BACK),
                    function(parts[1]),
                    parts[1].endsWith(BACK),
                    Relation.valueOf(parts[2]),
                    Meeting.valueOf(parts[3])));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Fn function(String word) {
        return Fn.valueOf(word.replace(BACK, ""));
    }
}
