package heddle.pairs;

import heddle.webgpu.Fn;
import heddle.worker.BackendProperties;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that one process of a sweep is told, as a file.
 *
 * @param backend which implementation it opens
 * @param cells those to play, in this order
 * @param pace how long it plays each
 * @param seed the seed of the sweep
 * @param unsupported functions that the library does not implement
 * @param journal the journal that it writes
 */
record SweepTask(
        BackendProperties backend, List<Cell> cells, SweepPace pace, long seed, Set<Fn> unsupported, Path journal) {
    SweepTask {
        cells = List.copyOf(cells);
        unsupported = Set.copyOf(unsupported);
    }

    /** Tells whether every call is noted: of one cell only, and where the rounds are so few that all find room. */
    boolean keepsHistory() {
        return cells.size() == 1 && !pace.isSearch();
    }

    /** Writes the task as a properties file. */
    void write(Path file) throws IOException {
        Properties p = new Properties();
        p.putAll(backend.asMap());
        p.setProperty("cells", cells.stream().map(Cell::text).collect(Collectors.joining(",")));
        p.setProperty("rounds", Integer.toString(pace.rounds()));
        p.setProperty("meetings", Integer.toString(pace.meetings()));
        p.setProperty("budget.millis", Long.toString(pace.budget().toMillis()));
        p.setProperty("seed", Long.toString(seed));
        p.setProperty("unsupported", unsupported.stream().map(Fn::name).sorted().collect(Collectors.joining(",")));
        p.setProperty("journal", journal.toString());
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, null);
        }
    }

    /** Reads what {@link #write} wrote. */
    static SweepTask read(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        Set<Fn> unsupported = EnumSet.noneOf(Fn.class);
        Arrays.stream(p.getProperty("unsupported").split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Fn::valueOf)
                .forEach(unsupported::add);
        List<Cell> cells = Arrays.stream(p.getProperty("cells").split(",", -1))
                .map(Cell::parse)
                .toList();
        SweepPace pace = new SweepPace(
                Integer.parseInt(p.getProperty("rounds")),
                Integer.parseInt(p.getProperty("meetings")),
                Duration.ofMillis(Long.parseLong(p.getProperty("budget.millis"))),
                1,
                cells.size());
        return new SweepTask(
                BackendProperties.read(p::getProperty),
                cells,
                pace,
                Long.parseLong(p.getProperty("seed")),
                unsupported,
                Path.of(p.getProperty("journal")));
    }
}
