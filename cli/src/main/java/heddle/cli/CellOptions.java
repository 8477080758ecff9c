package heddle.cli;

import heddle.clause.Glob;
import heddle.pairs.Cell;
import heddle.pairs.Cells;
import heddle.pairs.Sharing;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that choose cells of the pair sweep. */
final class CellOptions {
    private static final String PREFIX = "wgpu";
    private static final int MOST_TRIPLES = 2000;

    @Option(
            names = "--function",
            split = ",",
            paramLabel = "GLOB",
            description = "Only pairs with at least one of these functions: 'wgpuBuffer*'")
    private List<String> functions = new ArrayList<>();

    @Option(
            names = "--pair",
            arity = "1",
            paramLabel = "A,B",
            description = "Only this pair, in every way of sharing; may be given again")
    private List<String> pairs = new ArrayList<>();

    @Option(
            names = "--sharing",
            split = ",",
            paramLabel = "KIND",
            description = "Only calls that share so: object, encoder, parent, device or instance")
    private List<String> sharings = new ArrayList<>();

    @Option(
            names = "--triples",
            description = "Let a third thread process events meanwhile, in a sample of " + MOST_TRIPLES + " cells")
    private boolean triples;

    /** Returns the chosen cells in the order of the table; a choice that matches nothing is the user's mistake. */
    List<Cell> chosen(long seed) {
        Set<Fn> wanted =
                functions.stream().flatMap(glob -> matching(glob).stream()).collect(Collectors.toSet());
        Set<Set<Fn>> wantedPairs = pairs.stream().map(CellOptions::pair).collect(Collectors.toSet());
        Set<Sharing> wantedSharings =
                sharings.stream().map(CellOptions::sharing).collect(Collectors.toSet());
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : new Cells().all()) {
            boolean byFunction = !wanted.isEmpty() && (wanted.contains(cell.a()) || wanted.contains(cell.b()));
            boolean byPair = wantedPairs.contains(setOf(cell.a(), cell.b()));
            boolean chosen = byFunction || byPair || (wanted.isEmpty() && wantedPairs.isEmpty());
            if (chosen && (wantedSharings.isEmpty() || wantedSharings.contains(cell.sharing()))) {
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            throw new UsageProblem("--sharing: no chosen pair can share so: " + String.join(",", sharings));
        }
        return triples ? sample(cells, seed) : cells;
    }

    /** Returns the options as words, for the record of the sweep. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        functions.forEach(glob -> words.addAll(List.of("--function", glob)));
        pairs.forEach(pair -> words.addAll(List.of("--pair", pair)));
        sharings.forEach(kind -> words.addAll(List.of("--sharing", kind)));
        words.addAll(triples ? List.of("--triples") : List.of());
        return words;
    }

    private static List<Cell> sample(List<Cell> cells, long seed) {
        List<Cell> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream()
                .limit(MOST_TRIPLES)
                .sorted()
                .map(Cell::withPump)
                .toList();
    }

    private static Set<Fn> pair(String text) {
        String[] names = text.split(",", -1);
        if (names.length != 2) {
            throw new UsageProblem("--pair: '" + text + "' is not two names of functions with a comma between them");
        }
        return setOf(one(names[0]), one(names[1]));
    }

    private static Sharing sharing(String label) {
        return Sharing.ofLabel(label)
                .orElseThrow(() -> new UsageProblem(
                        "--sharing: '" + label + "' is none of object, encoder, parent, device and instance"));
    }

    private static Set<Fn> setOf(Fn a, Fn b) {
        return a == b ? Set.of(a) : Set.of(a, b);
    }

    private static Fn one(String name) {
        Set<Fn> named = matching(name);
        if (named.size() != 1) {
            throw new UsageProblem("--pair: '" + name + "' names " + named.size() + " functions");
        }
        return named.iterator().next();
    }

    private static Set<Fn> matching(String glob) {
        Set<Fn> matching = Arrays.stream(Fn.values())
                .filter(fn -> new Glob(glob).matches(fn.cName()) || new Glob(PREFIX + glob).matches(fn.cName()))
                .collect(Collectors.toSet());
        if (matching.isEmpty()) {
            throw new UsageProblem("no function matches '" + glob + "'");
        }
        return matching;
    }
}
