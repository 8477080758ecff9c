package heddle.cli;

import heddle.backends.mutant.Shows;
import heddle.matrix.KillChoice;
import heddle.matrix.KillMatrix;
import heddle.report.file.AtomicFile;
import heddle.run.CaseIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text file that names one mutant for each case: the case, then the mutant's name.
 *
 * @param file where it lies
 * @param kills the names of the mutants by the ids of the cases
 */
record KillRecord(Path file, Map<String, String> kills) {
    private static final String HEAD = """
            # Which mutant each case is known to fail on: the case, then the mutant's name.
            # 'heddle mutants --record FILE' writes this file.

            """;

    KillRecord {
        kills = new TreeMap<>(kills);
    }

    /** Reads the file, or begins one where there is none. */
    static KillRecord read(Path file) throws IOException {
        try {
            return new KillRecord(file, parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return new KillRecord(file, Map.of());
        }
    }

    /** Returns the mutants by case that a text names. */
    static Map<String, String> parse(String text) {
        Map<String, String> kills = new TreeMap<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.trim().split("\\s+", -1))
                .forEach(words -> {
                    if (words.length != 2) {
                        throw new UsageProblem("not a case and a mutant: " + String.join(" ", words));
                    }
                    kills.put(words[0], words[1]);
                });
        return kills;
    }

    /** Returns the record with what a matrix shows; of a case that killed nothing there, it keeps what was known. */
    KillRecord with(KillMatrix matrix, CaseIndex index) {
        Map<String, String> known = new TreeMap<>();
        kills.forEach((id, name) -> known.put(id, BackendIds.MUTANT + name));
        known.putAll(new KillChoice(matrix, Shows.ALWAYS.label(), known).choose());
        Map<String, String> names = new TreeMap<>();
        index.all().stream()
                .map(each -> each.info().id())
                .filter(known::containsKey)
                .forEach(id -> names.put(id, known.get(id).substring(BackendIds.MUTANT.length())));
        return new KillRecord(file, names);
    }

    /** Writes the file, its columns aligned. */
    void write() throws IOException {
        int width = kills.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        AtomicFile.write(
                file,
                HEAD
                        + kills.entrySet().stream()
                                .map(each -> each.getKey()
                                        + " ".repeat(width - each.getKey().length()) + each.getValue() + "\n")
                                .collect(Collectors.joining()));
    }
}
