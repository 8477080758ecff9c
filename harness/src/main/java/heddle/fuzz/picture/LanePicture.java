package heddle.fuzz.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An SVG of the lanes of a play. Time runs to the right by the order of begins and ends, not by their distance, so that what
 * overlapped is seen however short it was; a bar that never ended reaches to the edge and is red.
 */
final class LanePicture {
    private static final int LEFT = 110;
    private static final int COLUMN = 46;
    private static final int ROW = 22;
    private static final int LANE_GAP = 14;
    private static final int TEXT_PER_COLUMN = 7;

    private final List<Bar> bars;
    private final Map<Long, Integer> columns = new HashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    LanePicture(List<Bar> bars) {
        this.bars = bars;
        TreeSet<Long> times = new TreeSet<>();
        for (Bar bar : bars) {
            times.add(bar.beganNanos());
            times.add(bar.endedNanos());
            rows.merge(bar.lane(), bar.depth() + 1, Math::max);
        }
        for (Long time : times) {
            columns.put(time, columns.size());
        }
    }

    String svg() {
        Map<String, Integer> tops = new HashMap<>();
        int y = LANE_GAP;
        List<String> drawn = new ArrayList<>();
        int width = LEFT + columns.size() * COLUMN + LANE_GAP;
        for (Map.Entry<String, Integer> lane : rows.entrySet()) {
            tops.put(lane.getKey(), y);
            drawn.add(
                    "<text x=\"8\" y=\"" + (y + 15) + "\" font-weight=\"bold\">" + escaped(lane.getKey()) + "</text>");
            y += lane.getValue() * ROW + LANE_GAP;
            int line = y - LANE_GAP / 2;
            drawn.add("<path d=\"M0 " + line + "H" + width + "\" stroke=\"#ccc\"/>");
        }
        for (Bar bar : bars) {
            drawn.add(drawn(bar, tops.getOrDefault(bar.lane(), 0) + bar.depth() * ROW));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + y
                + "\" font-family=\"monospace\" font-size=\"11\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
                + String.join("\n", drawn) + "\n</svg>\n";
    }

    private String drawn(Bar bar, int y) {
        int from = columns.getOrDefault(bar.beganNanos(), 0);
        int columnsWide = Math.max(1, columns.getOrDefault(bar.endedNanos(), from) - from);
        int x = LEFT + from * COLUMN;
        int width = columnsWide * COLUMN - 2;
        String fill = !bar.hasEnded() ? "#f4b6b6" : bar.depth() == 1 ? "#f6e3b4" : "#cfe3f7";
        String full = bar.what() + (bar.answer().isEmpty() ? "" : " -> " + bar.answer());
        return "<g><title>" + escaped(full) + "</title><rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width
                + "\" height=\"" + (ROW - 3) + "\" fill=\"" + fill + "\" stroke=\"#567\"/><text x=\"" + (x + 3)
                + "\" y=\"" + (y + 14) + "\">" + escaped(cut(shortened(bar.what()), width / TEXT_PER_COLUMN))
                + "</text></g>";
    }

    /** Leaves out the arguments. */
    private static String shortened(String what) {
        int bracket = what.indexOf('(');
        return bracket < 0 ? what : what.substring(0, bracket);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)) + "~";
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? '?' : c);
            }
        });
        return safe.toString();
    }
}
