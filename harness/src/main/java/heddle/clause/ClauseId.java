package heddle.clause;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stable name of a clause, such as {@code ERR-1}. Ids sort by area and then by number, so that {@code ERR-2} comes
 * before {@code ERR-10}.
 */
public record ClauseId(Area area, int number) implements Comparable<ClauseId> {
    private static final Pattern FORM = Pattern.compile("([A-Z]+)-([1-9][0-9]?)");
    private static final Comparator<ClauseId> ORDER =
            Comparator.comparing(ClauseId::area).thenComparingInt(ClauseId::number);

    public ClauseId {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("clause number " + number + " is not in 1..99");
        }
    }

    /** Reads an id as {@link #toString} writes it. */
    public static ClauseId parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("bad clause id '" + text + "'; one looks like ERR-1");
        }
        return new ClauseId(Area.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public int compareTo(ClauseId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return area + "-" + number;
    }
}
