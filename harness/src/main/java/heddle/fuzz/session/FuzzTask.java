package heddle.fuzz.session;

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
 * All that one process of the fuzzer is told, as a file.
 *
 * @param backend which implementation it opens
 * @param unsupported functions that the library does not implement
 * @param folder where it writes what it plays and finds
 * @param work what it plays
 * @param patience how long a callback may be waited for
 * @param budget after which it plays no further program
 * @param known signatures of findings that it passes by
 */
record FuzzTask(
        BackendProperties backend,
        Set<Fn> unsupported,
        Path folder,
        Work work,
        Duration patience,
        Duration budget,
        Set<String> known) {
    /** What a process plays. */
    sealed interface Work {}

    /** Programs of its own making, from a seed on, until one shows what is not known. */
    record Explore(long seed, int leastThreads, int mostThreads, String corpus) implements Work {}

    /** The programs in files, each so many times at most, until one of them fails. */
    record Play(List<Path> programs, int plays, boolean toTheEnd) implements Work {
        Play {
            programs = List.copyOf(programs);
        }
    }

    /**
     * Makes a program smaller that fails in a way that processes live through; what is smallest by then is the current one.
     *
     * @param plays how often each smaller one is played at most
     * @param like a finding like which the smaller ones must show one
     */
    record Shrink(Path program, int plays, Path like) implements Work {}

    FuzzTask {
        unsupported = Set.copyOf(unsupported);
        known = Set.copyOf(known);
    }

    Path journal() {
        return folder.resolve("journal.bin");
    }

    /** The program that is being played. */
    Path current() {
        return folder.resolve("current.program");
    }

    /** How far the process came. */
    Path progress() {
        return folder.resolve("progress.txt");
    }

    /** What is wrong with the current program. */
    Path found() {
        return folder.resolve("found.txt");
    }

    void write(Path file) throws IOException {
        Properties p = new Properties();
        p.putAll(backend.asMap());
        p.setProperty("unsupported", unsupported.stream().map(Fn::name).sorted().collect(Collectors.joining(",")));
        p.setProperty("folder", folder.toString());
        p.setProperty("patience.millis", Long.toString(patience.toMillis()));
        p.setProperty("budget.millis", Long.toString(budget.toMillis()));
        p.setProperty("known", String.join("\n", known));
        if (work instanceof Explore explore) {
            p.setProperty("seed", Long.toString(explore.seed()));
            p.setProperty("threads.least", Integer.toString(explore.leastThreads()));
            p.setProperty("threads.most", Integer.toString(explore.mostThreads()));
            p.setProperty("corpus", explore.corpus());
        } else if (work instanceof Shrink shrink) {
            p.setProperty("plays", Integer.toString(shrink.plays()));
            p.setProperty("shrink", shrink.program().toString());
            p.setProperty("like", shrink.like().toString());
        } else if (work instanceof Play play) {
            p.setProperty("plays", Integer.toString(play.plays()));
            p.setProperty("toTheEnd", Boolean.toString(play.toTheEnd()));
            p.setProperty(
                    "programs", play.programs().stream().map(Path::toString).collect(Collectors.joining("\n")));
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, null);
        }
    }

    static FuzzTask read(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        Set<Fn> unsupported = EnumSet.noneOf(Fn.class);
        parts(p.getProperty("unsupported"), ",").forEach(name -> unsupported.add(Fn.valueOf(name)));
        return new FuzzTask(
                BackendProperties.read(p::getProperty),
                unsupported,
                Path.of(p.getProperty("folder")),
                work(p),
                Duration.ofMillis(Long.parseLong(p.getProperty("patience.millis"))),
                Duration.ofMillis(Long.parseLong(p.getProperty("budget.millis"))),
                Set.copyOf(parts(p.getProperty("known"), "\n")));
    }

    private static Work work(Properties p) {
        if (p.containsKey("seed")) {
            return new Explore(
                    Long.parseLong(p.getProperty("seed")),
                    Integer.parseInt(p.getProperty("threads.least")),
                    Integer.parseInt(p.getProperty("threads.most")),
                    p.getProperty("corpus"));
        }
        if (p.containsKey("shrink")) {
            return new Shrink(
                    Path.of(p.getProperty("shrink")),
                    Integer.parseInt(p.getProperty("plays")),
                    Path.of(p.getProperty("like")));
        }
        return new Play(
                parts(p.getProperty("programs"), "\n").stream().map(Path::of).toList(),
                Integer.parseInt(p.getProperty("plays")),
                Boolean.parseBoolean(p.getProperty("toTheEnd")));
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
