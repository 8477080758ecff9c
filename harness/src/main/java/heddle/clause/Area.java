package heddle.clause;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A part of the contract; its name is the first half of a clause's id, and it has one file of clauses. */
public enum Area {
    MT("Multithreading"),
    TS("Thread safety"),
    ERR("Errors and error scopes"),
    ASY("Futures and callbacks"),
    MAP("Buffer mapping"),
    OWN("Ownership"),
    QUE("Queue");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    /** Names the area in words, as headings of reports do. */
    public String title() {
        return title;
    }

    /** Names the file that holds the clauses of this area. */
    public String fileName() {
        return name() + ".clauses";
    }

    /** Finds the area of this name, in exactly this spelling. */
    public static Area parse(String name) {
        return Arrays.stream(values())
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown area '" + name + "'; the areas are " + names()));
    }

    /** Lists the names of all areas, for messages. */
    static String names() {
        return Arrays.stream(values()).map(Area::name).collect(Collectors.joining(", "));
    }
}
