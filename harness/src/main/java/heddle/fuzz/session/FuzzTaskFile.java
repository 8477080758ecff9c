package heddle.fuzz.session;

import heddle.fuzz.session.FuzzTask.Capture;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.fuzz.session.FuzzTask.Play;
import heddle.fuzz.session.FuzzTask.Shrink;
import heddle.fuzz.session.FuzzTask.Work;
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

/** The file in which a process of the fuzzer is told its task: properties, of which those of its work tell which work it is. */
final class FuzzTaskFile {
    private FuzzTaskFile() {}

    /** Writes a task. */
    static void write(FuzzTask task, Path file) throws IOException {
        Properties p = new Properties();
        p.putAll(task.backend().asMap());
        p.setProperty(
                "unsupported",
                task.unsupported().stream().map(Fn::name).sorted().collect(Collectors.joining(",")));
        p.setProperty("folder", task.folder().toString());
        p.setProperty("patience.millis", Long.toString(task.patience().toMillis()));
        p.setProperty("budget.millis", Long.toString(task.budget().toMillis()));
        p.setProperty("known", String.join("\n", task.known()));
        write(task.work(), p);
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, null);
        }
    }

    private static void write(Work work, Properties p) {
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
        } else if (work instanceof FuzzTask.Measure measure) {
            p.setProperty("plays", Integer.toString(measure.plays()));
            p.setProperty("notes", measure.notes().toString());
            p.setProperty("measure", measure.program().toString());
        } else if (work instanceof Play play) {
            p.setProperty("plays", Integer.toString(play.plays()));
            p.setProperty("toTheEnd", Boolean.toString(play.toTheEnd()));
            p.setProperty(
                    "programs", play.programs().stream().map(Path::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Reads a task that {@link #write} wrote. */
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
        if (p.containsKey("measure")) {
            return new FuzzTask.Measure(
                    Path.of(p.getProperty("measure")),
                    Integer.parseInt(p.getProperty("plays")),
                    Path.of(p.getProperty("notes")));
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
