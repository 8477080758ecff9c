package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
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

    /**
     * Programs of its own making, from a seed on, until one shows what is not known.
     *
     * @param corpus where what covered something new is kept
     * @param programs how many at most
     * @param blind whether it makes each from its seed alone, whatever has been covered
     */
    record Explore(long seed, int leastThreads, int mostThreads, Path corpus, long programs, boolean blind)
            implements Work {}

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

    /**
     * Plays a program until it fails, and writes that play down.
     *
     * @param calls whether the journal gets every call, for failures that the process does not live through
     */
    record Capture(Path program, int plays, boolean calls) implements Work {}

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

    /** A play that failed, as text. */
    Path history() {
        return folder.resolve("history.txt");
    }

    /** The same as a picture. */
    Path picture() {
        return folder.resolve("picture.svg");
    }

    /** Returns whether a finding is none of the known ones. */
    boolean isNew(Finding finding) {
        return !known.contains(finding.signature());
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
            p.setProperty("corpus", explore.corpus().toString());
            p.setProperty("programs.most", Long.toString(explore.programs()));
            p.setProperty("blind", Boolean.toString(explore.blind()));
        } else if (work instanceof Shrink shrink) {
            p.setProperty("plays", Integer.toString(shrink.plays()));
            p.setProperty("shrink", shrink.program().toString());
            p.setProperty("like", shrink.like().toString());
        } else if (work instanceof Capture kept) {
            p.setProperty("plays", Integer.toString(kept.plays()));
            p.setProperty("record", kept.program().toString());
            p.setProperty("calls", Boolean.toString(kept.calls()));
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
                    Path.of(p.getProperty("corpus")),
                    Long.parseLong(p.getProperty("programs.most")),
                    Boolean.parseBoolean(p.getProperty("blind")));
        }
        if (p.containsKey("shrink")) {
            return new Shrink(
                    Path.of(p.getProperty("shrink")),
                    Integer.parseInt(p.getProperty("plays")),
                    Path.of(p.getProperty("like")));
        }
        if (p.containsKey("record")) {
            return new Capture(
                    Path.of(p.getProperty("record")),
                    Integer.parseInt(p.getProperty("plays")),
                    Boolean.parseBoolean(p.getProperty("calls")));
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
