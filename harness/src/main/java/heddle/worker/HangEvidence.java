package heddle.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Saves what the threads of a hung process tree are doing, before it is killed.
 *
 * <p>Java stacks come from the JVM itself, which prints them to its standard output on SIGQUIT; native stacks from gdb
 * where it is installed and allowed, otherwise from the kernel's view in /proc.
 */
final class HangEvidence {
    private static final int GDB_SECONDS = 30;
    private static final Duration DUMP_PATIENCE = Duration.ofSeconds(5);
    private static final int SIGNAL_SECONDS = 5;

    /** The last line of a JVM's dump but one. */
    private static final String END_OF_DUMP = "JNI global ref";

    private HangEvidence() {}

    /** Writes {@code stacks-java.txt} for the worker, and {@code stacks-PID.txt} for each living process of its tree. */
    static void save(Process worker, ProcessTree tree, RecentBytes output, Path folder)
            throws IOException, InterruptedException {
        javaStacks(worker, output, folder.resolve("stacks-java.txt"));
        for (long pid : tree.alive().keySet()) {
            nativeStacks(pid, folder.resolve("stacks-" + pid + ".txt"));
        }
    }

    private static void javaStacks(Process worker, RecentBytes output, Path file)
            throws IOException, InterruptedException {
        long before = output.total();
        run(List.of("kill", "-QUIT", Long.toString(worker.pid())), Optional.empty(), SIGNAL_SECONDS);
        boolean whole = output.await(END_OF_DUMP, before, DUMP_PATIENCE);
        Files.write(file, output.since(before));
        if (!whole) {
            Files.writeString(
                    file,
                    "\nThe JVM had not printed all within " + DUMP_PATIENCE.toMillis() + " ms.\n",
                    StandardOpenOption.APPEND);
        }
    }

    private static void nativeStacks(long pid, Path file) throws IOException, InterruptedException {
        List<String> gdb = List.of(
                "gdb",
                "-p",
                Long.toString(pid),
                "-batch",
                "-nx",
                "-ex",
                "set pagination off",
                "-ex",
                "thread apply all bt 40");
        boolean ran = run(gdb, Optional.of(file), GDB_SECONDS);
        if (!ran || CrashText.excerpt(file).lines().noneMatch(line -> line.startsWith("Thread "))) {
            Files.write(file, kernelView(pid), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Runs a tool; returns whether it is there and ended well. */
    private static boolean run(List<String> command, Optional<Path> output, int seconds) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                output.map(file -> ProcessBuilder.Redirect.to(file.toFile())).orElse(ProcessBuilder.Redirect.DISCARD));
        Process tool;
        try {
            tool = builder.start();
        } catch (IOException notInstalled) {
            return false;
        }
        try {
            return tool.waitFor(seconds, TimeUnit.SECONDS) && tool.exitValue() == 0;
        } finally {
            tool.destroyForcibly();
        }
    }

    private static List<String> kernelView(long pid) {
        List<String> lines = new ArrayList<>(List.of("no native stacks from gdb; threads as the kernel sees them:"));
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            threads.sorted()
                    .map(t -> t.getFileName() + "  " + read(t, "comm") + "  " + read(t, "wchan") + "  syscall "
                            + read(t, "syscall"))
                    .forEach(lines::add);
        } catch (IOException ended) {
            lines.add("none: " + ended);
        }
        return lines;
    }

    private static String read(Path thread, String file) {
        try {
            return Files.readString(thread.resolve(file)).strip();
        } catch (IOException ended) {
            return "(" + file + " not readable)";
        }
    }
}
