package heddle.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.results.PlainText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under named columns: a table for people, or JSON for programs. */
final class Listing {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Listing(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row with one cell a column. */
    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** Prints the rows: with a heading and aligned columns, or as an array of objects. */
    void print(PrintWriter out, JsonOption json) {
        if (json.isSet()) {
            out.println(asJson().toPrettyString());
        } else {
            lines().forEach(out::println);
        }
        out.flush();
    }

    private ArrayNode asJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (List<String> row : rows) {
            ObjectNode object = array.addObject();
            IntStream.range(0, columns.size()).forEach(i -> object.put(columns.get(i), row.get(i)));
        }
        return array;
    }

    private List<String> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(columns);
        // Some cells repeat what a library or a tool says.
        rows.forEach(row -> table.add(row.stream().map(PlainText::line).toList()));
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> table.stream()
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        return table.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
