package heddle.export;

import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles exported files and runs them on a backend's library, in its environment. Safe for several threads. */
public final class CTrial {
    private static final Duration COMPILING = Duration.ofMinutes(1);
    private static final Duration ENDING = Duration.ofMinutes(2); // its own watchdog is faster
    private static final int REPRODUCED = 1;
    private static final int CANNOT_TELL = 2;
    /** How an exported file ends its last line. */
    private static final Pattern REPEATED = Pattern.compile("\\(repeat (\\d+), (\\d+\\.\\d+) s\\)$");

    /**
     * How much is spent on one file.
     *
     * @param runs fresh processes
     * @param repeating how long each repeats the program; the file's own number of repeats does not bound it
     */
    public record Effort(int runs, Duration repeating) {}

    private final String compiler;
    private final Path headerFolder;
    private final CProcess process;
    private final String missing;

    /**
     * Prepares.
     *
     * @param compiler a C compiler's command
     * @param headerFolder where webgpu.h lies
     * @param callers the caller's environment
     */
    public CTrial(String compiler, Path headerFolder, ResolvedBackend backend, Map<String, String> callers) {
        this.compiler = compiler;
        this.headerFolder = headerFolder;
        Map<String, String> environment = new LinkedHashMap<>(backend.workerEnvironment(callers));
        if (backend.library() instanceof ResolvedLibrary.OnDisk disk) {
            environment.put("WEBGPU_LIBRARY", disk.path().toString());
            this.missing = "";
        } else {
            this.missing = "a library in memory cannot be called from C";
        }
        this.process = new CProcess(environment);
    }

    /** What is done with a compiled program. */
    private interface Use<T> {
        T of(Path program, Path output) throws IOException, InterruptedException;
    }

    /** Compiles the file beside itself, runs it, and takes the compiled program away again. */
    public CRuns of(Path source, Effort effort) throws IOException, InterruptedException {
        return missing.isEmpty()
                ? compiled(source, CRuns::none, (program, output) -> count(program, output, effort))
                : CRuns.none(missing);
    }

    /**
     * Compiles the file and runs it once.
     *
     * @param repeats how often it repeats the program
     * @return how long the repeats took, by the program's own clock; nothing if it did not come to their end in time
     */
    public Optional<Duration> time(Path source, int repeats, Duration bound) throws IOException, InterruptedException {
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        return compiled(source, unused -> Optional.empty(), (program, output) -> {
            CProcess.Ended ended = process.run(
                    List.of(program.toString(), Integer.toString(repeats)), output, bound.plus(ENDING), bound);
            Matcher repeated = REPEATED.matcher(ended.lastLine());
            boolean all = ended.inTime() && ended.code() == 0 && repeated.find();
            return all && Integer.parseInt(repeated.group(1)) == repeats
                    ? Optional.of(Duration.ofMillis(Math.round(1000 * Double.parseDouble(repeated.group(2)))))
                    : Optional.empty();
        });
    }

    private <T> T compiled(Path source, Function<String, T> otherwise, Use<T> use)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("heddle-c");
        Path program = folder.resolve("program");
        Path output = folder.resolve("output");
        try {
            CProcess.Ended compiled = process.run(compilation(source, program), output, COMPILING, Duration.ZERO);
            return compiled.code() == 0
                    ? use.of(program, output)
                    : otherwise.apply("it does not compile: " + compiled.lastLine());
        } finally {
            Files.deleteIfExists(program);
            Files.deleteIfExists(output);
            Files.deleteIfExists(folder);
        }
    }

    private List<String> compilation(Path source, Path program) {
        return List.of(
                compiler,
                "-std=gnu11",
                "-O1",
                "-Wall",
                "-I",
                headerFolder.toString(),
                "-o",
                program.toString(),
                source.toString(),
                "-pthread",
                "-ldl");
    }

    private CRuns count(Path program, Path output, Effort effort) throws IOException, InterruptedException {
        int failed = 0;
        int told = 0;
        String words = "";
        List<String> command = List.of(program.toString(), Integer.toString(Integer.MAX_VALUE));
        for (int i = 0; i < effort.runs(); i++) {
            CProcess.Ended ended =
                    process.run(command, output, effort.repeating().plus(ENDING), effort.repeating());
            boolean failure = ended.inTime() && ended.code() == REPRODUCED;
            failed += failure ? 1 : 0;
            told += ended.inTime() && ended.code() != CANNOT_TELL ? 1 : 0;
            words = failure || failed == 0 ? ended.lastLine() : words;
        }
        return told == 0 ? CRuns.none(words) : CRuns.counted(failed, effort.runs(), words);
    }
}
