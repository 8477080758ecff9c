package heddle.export;

import java.util.List;

/** A piece of a C expression that can be laid out on one line or on several. */
sealed interface Fragment {
    /** The longest line that is written. */
    int WIDTH = 116;

    /** A piece that is not broken. */
    record Atom(String text) implements Fragment {}

    /** Pieces between brackets, separated by commas. */
    record Group(String open, List<Fragment> parts, String close) implements Fragment {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** A piece with something before it on the same line. */
    record Prefixed(String head, Fragment rest) implements Fragment {}

    /** Lines that belong together as they are, such as the strings of a shader's lines. */
    record Lines(String open, List<String> lines, String close) implements Fragment {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Returns the piece on one line. */
    default String flat() {
        if (this instanceof Atom atom) {
            return atom.text();
        } else if (this instanceof Prefixed prefixed) {
            return prefixed.head() + prefixed.rest().flat();
        } else if (this instanceof Lines lines) {
            return lines.open() + String.join(" ", lines.lines()) + lines.close();
        }
        Group group = (Group) this;
        return group.open()
                + String.join(", ", group.parts().stream().map(Fragment::flat).toList())
                + group.close();
    }

    /** Returns {@code head}, the piece and {@code tail}, with lines indented by so many blanks. */
    static String layOut(int indent, String head, Fragment piece, String tail) {
        String flat = " ".repeat(indent) + head + piece.flat() + tail;
        if (flat.length() <= WIDTH && piece.isFlat()) {
            return flat;
        }
        if (piece instanceof Prefixed prefixed) {
            return layOut(indent, head + prefixed.head(), prefixed.rest(), tail);
        } else if (piece instanceof Group group) {
            return broken(indent, head, group, tail);
        } else if (piece instanceof Lines lines) {
            String between = "\n" + " ".repeat(indent + 4);
            return " ".repeat(indent)
                    + head
                    + lines.open()
                    + between
                    + String.join(between, lines.lines())
                    + lines.close()
                    + tail;
        }
        return flat;
    }

    /** Fills lines with the parts of a group; a part that fits on no line is broken itself. */
    private static String broken(int indent, String head, Group group, String tail) {
        StringBuilder out = new StringBuilder(" ".repeat(indent) + head + group.open());
        int column = out.length();
        boolean first = true;
        for (int i = 0; i < group.parts().size(); i++) {
            String end = i == group.parts().size() - 1 ? group.close() + tail : ",";
            String flat = group.parts().get(i).flat() + end;
            if (column + flat.length() + 1 <= WIDTH && group.parts().get(i).isFlat()) {
                out.append(first ? "" : " ").append(flat);
                column += flat.length() + (first ? 0 : 1);
            } else {
                String laidOut = layOut(indent + 4, "", group.parts().get(i), end);
                out.append('\n').append(laidOut);
                column = laidOut.length() - laidOut.lastIndexOf('\n') - 1;
            }
            first = false;
        }
        return out.toString();
    }

    /** Returns whether the piece may stand on one line. */
    default boolean isFlat() {
        if (this instanceof Lines lines) {
            return lines.lines().size() <= 1;
        } else if (this instanceof Prefixed prefixed) {
            return prefixed.rest().isFlat();
        }
        return !(this instanceof Group group) || group.parts().stream().allMatch(Fragment::isFlat);
    }
}
