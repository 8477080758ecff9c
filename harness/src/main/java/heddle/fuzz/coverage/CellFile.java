package heddle.fuzz.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been covered, on disk: how often, and the program that did first; a line for each cell. New cells are appended at
 * once to a file beside, so that they outlive a process that is killed.
 */
final class CellFile {
    /** What the files say; {@code owners} has the programs that covered a cell first. */
    record Content(Coverage coverage, Map<Cell, String> owners) {}

    private static final String NOBODY = "-";

    private final Path counts;
    private final Path news;

    CellFile(Path folder) {
        this.counts = folder.resolve("cells.txt");
        this.news = folder.resolve("new-cells.txt");
    }

    Content read() throws IOException {
        Content content = new Content(new Coverage(), new HashMap<>());
        for (Path file : List.of(counts, news)) {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> take(line, content));
            }
        }
        return content;
    }

    /** Reads a line; one that was cut off in the middle says nothing. */
    private static void take(String line, Content content) {
        String[] words = line.split(" ", -1);
        if (words.length == 4 && words[3].isEmpty() && words[1].matches("[0-9]{1,9}") && words[2].matches("-|[0-9]+")) {
            Cell.of(words[0]).ifPresent(cell -> {
                content.coverage().set(cell, Math.max(content.coverage().count(cell), Integer.parseInt(words[1])));
                if (!words[2].equals(NOBODY)) {
                    content.owners().put(cell, words[2]);
                }
            });
        }
    }

    void append(Set<Cell> fresh, String owner) throws IOException {
        List<String> lines = new ArrayList<>();
        fresh.forEach(cell -> lines.add(line(cell, 1, owner)));
        Files.write(news, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void write(Coverage coverage, Map<Cell, String> owners) throws IOException {
        List<String> lines = new ArrayList<>();
        coverage.each((cell, count) -> lines.add(line(cell, count, owners.getOrDefault(cell, NOBODY))));
        Path draft = counts.resolveSibling("cells.draft");
        Files.write(draft, lines);
        Files.move(draft, counts, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(news);
    }

    /** The blank at the end tells a whole line from one that was cut off. */
    private static String line(Cell cell, int count, String owner) {
        return cell.word() + " " + count + " " + owner + " ";
    }
}
