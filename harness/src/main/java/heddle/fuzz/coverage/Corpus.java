package heddle.fuzz.coverage;

import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The programs that covered a cell first, in a folder, and what has been covered. Of bounded size: when it is full, the
 * program goes whose cells have become the most common. Used by one thread of one process at a time.
 */
public final class Corpus {
    /** Begins the line of a program's text that names the program of the corpus from which it was made. */
    public static final String MADE_FROM = "# made from ";

    private static final int MOST_PROGRAMS = 400;
    private static final int MOST_MISSES = 32;
    private static final int PICKS_BETWEEN_WEIGHINGS = 50;
    private static final String ENDING = ".program";

    /** A program, and the name of the one in the corpus that it was made from; empty if from none. */
    public record Offspring(String parent, Program program) {}

    /** What a program covered that nothing had. */
    public record Gain(Set<Cell> fresh, List<NearMiss> misses) {
        /** Returns whether some plays cover the same. */
        public boolean isIn(Encounters encounters, List<Trace> plays) {
            Coverage coverage = new Coverage();
            coverage.count(encounters, plays);
            return fresh.stream().allMatch(cell -> coverage.count(cell) > 0);
        }
    }

    private final Path folder;
    private final CellFile file;
    private final Coverage coverage;
    private final Map<Cell, String> owners;
    private final Map<String, Program> programs = new HashMap<>();
    private final Deque<Program> nearMisses = new ArrayDeque<>();
    private Map<String, Double> energies = new HashMap<>();
    private int picks;
    private int nextName;

    private Corpus(Path folder, CellFile file, CellFile.Content content) {
        this.folder = folder;
        this.file = file;
        this.coverage = content.coverage();
        this.owners = content.owners();
    }

    /** Opens the corpus in a folder, which may be empty or not there. */
    public static Corpus open(Path folder) throws IOException {
        Files.createDirectories(folder);
        CellFile file = new CellFile(folder);
        Corpus corpus = new Corpus(folder, file, file.read());
        for (String name : Set.copyOf(corpus.owners.values())) {
            corpus.nextName = Math.max(corpus.nextName, Integer.parseInt(name) + 1);
            if (!Files.exists(corpus.path(name))) {
                corpus.owners.values().removeIf(name::equals);
            }
        }
        return corpus;
    }

    /** Takes a program out: what is made from it brings only what is known. */
    public static void forget(Path folder, String name) throws IOException {
        if (name.matches("[0-9]+")) {
            Files.deleteIfExists(folder.resolve(name + ENDING));
        }
    }

    /** Returns how many cells are covered. */
    public int cells() {
        return coverage.cells();
    }

    /** Counts what some plays of a program covered, and keeps what nearly met for later. */
    public Gain count(Program program, Encounters encounters, List<Trace> plays) {
        Coverage.Gain gain = coverage.count(encounters, plays);
        for (NearMiss miss : gain.misses()) {
            if (nearMisses.size() == MOST_MISSES) {
                nearMisses.removeFirst();
            }
            nearMisses.addLast(miss.mended(program));
        }
        return new Gain(gain.fresh(), gain.misses());
    }

    /** Keeps a program for what it covered first. */
    public void add(Program program, Gain gain) throws IOException {
        if (weighed().size() >= MOST_PROGRAMS) {
            drop();
        }
        String name = Integer.toString(nextName++);
        Files.writeString(path(name), ProgramText.print(program));
        programs.put(name, program);
        gain.fresh().forEach(cell -> owners.put(cell, name));
        file.append(gain.fresh(), name);
        energies.put(name, (double) gain.fresh().size());
    }

    /** Returns a program with a plan that brings together what nearly met in it, once. */
    public Optional<Program> nearMiss() {
        return Optional.ofNullable(nearMisses.pollLast());
    }

    /** Returns a program, the more likely the rarer the cells are that it covered first. */
    public Optional<Offspring> pick(Random random) throws IOException {
        double draw = random.nextDouble()
                * weighed().values().stream().mapToDouble(Double::doubleValue).sum();
        for (Map.Entry<String, Double> each : weighed().entrySet()) {
            draw -= each.getValue();
            if (draw <= 0 && Files.exists(path(each.getKey()))) {
                return Optional.of(new Offspring(each.getKey(), program(each.getKey())));
            }
        }
        return Optional.empty();
    }

    /** Writes how often each cell was covered. */
    public void save() throws IOException {
        file.write(coverage, owners);
    }

    private Program program(String name) throws IOException {
        Program program = programs.get(name);
        if (program == null) {
            program = ProgramText.parse(Files.readString(path(name)));
            programs.put(name, program);
        }
        return program;
    }

    private Map<String, Double> weighed() {
        if (energies.isEmpty() || ++picks % PICKS_BETWEEN_WEIGHINGS == 0) {
            Map<String, Double> weights = new HashMap<>();
            owners.forEach((cell, name) -> weights.merge(name, 1.0 / Math.max(1, coverage.count(cell)), Double::sum));
            energies = weights;
        }
        return energies;
    }

    private void drop() throws IOException {
        String least = weighed().entrySet().stream()
                .min(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElseThrow();
        owners.values().removeIf(least::equals);
        energies.remove(least);
        programs.remove(least);
        Files.deleteIfExists(path(least));
    }

    private Path path(String name) {
        return folder.resolve(name + ENDING);
    }
}
