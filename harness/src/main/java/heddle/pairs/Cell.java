package heddle.pairs;

import heddle.webgpu.Fn;

/**
 * Two functions whose calls are made to meet, and what the calls share.
 *
 * @param a the function that comes first in the table, or the same
 * @param b the other
 * @param pumped whether a third thread processes events meanwhile
 */
public record Cell(Fn a, Fn b, Sharing sharing, boolean pumped) implements Comparable<Cell> {
    private static final String PUMPED = "pumped";

    public Cell {
        if (a.compareTo(b) > 0) {
            throw new IllegalArgumentException(a + " comes after " + b + " in the table");
        }
    }

    /** Returns the same cell with a third thread that processes events. */
    public Cell withPump() {
        return new Cell(a, b, sharing, true);
    }

    /** Tells whether one of the calls ends a device. */
    boolean isEnding() {
        return a == Fn.DEVICE_DESTROY || b == Fn.DEVICE_DESTROY;
    }

    /** Returns a name that is also one of a file. */
    public String id() {
        String two = bare(a) + "-" + bare(b) + "-" + sharing.label();
        return pumped ? two + "-" + PUMPED : two;
    }

    @Override
    public int compareTo(Cell other) {
        int byA = a.compareTo(other.a);
        int byB = byA != 0 ? byA : b.compareTo(other.b);
        return byB != 0 ? byB : sharing.compareTo(other.sharing);
    }

    /** Returns the cell as one word of a task. */
    String text() {
        return a.name() + ":" + b.name() + ":" + sharing.label() + (pumped ? ":" + PUMPED : "");
    }

    /** Reads what {@link #text} wrote. */
    static Cell parse(String text) {
        String[] words = text.split(":", -1);
        return new Cell(
                Fn.valueOf(words[0]),
                Fn.valueOf(words[1]),
                Sharing.ofLabel(words[2]).orElseThrow(),
                words.length > 3);
    }

    private static String bare(Fn function) {
        return function.cName().substring("wgpu".length());
    }
}
