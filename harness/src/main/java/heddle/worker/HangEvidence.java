package heddle.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Saves what the threads of a hung process tree are doing, before it is killed.
 *
 * <p>Java stacks come from the JVM itself, which prints them to its standard output on SIGQUIT; native stacks from gdb
 * where it is installed, otherwise from the kernel's view in /proc.
 */
final class HangEvidence {
    private static final int GDB_SECONDS = 30;
    private static final int SIGNAL_SECONDS = 5;

    private HangEvidence() {}

    /** Writes {@code stacks-PID.txt} into the folder for each living process. */
    static void save(ProcessTree tree, Path folder) throws IOException, InterruptedException {
        for (ProcessHandle process : tree.alive()) {
            run(List.of("kill", "-QUIT", Long.toString(process.pid())), null, SIGNAL_SECONDS);
            Path file = folder.resolve("stacks-" + process.pid() + ".txt");
            if (!gdb(process.pid(), file)) {
                Files.write(file, kernelView(process.pid()));
            }
        }
    }

    private static boolean gdb(long pid, Path file) throws InterruptedException {
        List<String> command = List.of(
                "gdb",
                "-p",
                Long.toString(pid),
                "-batch",
                "-nx",
                "-ex",
                "set pagination off",
                "-ex",
                "thread apply all bt 40");
        return run(command, file, GDB_SECONDS);
    }

    /** Runs a tool; returns whether it is there and ended well. */
    private static boolean run(List<String> command, @Nullable Path output, int seconds) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                output == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(output.toFile()));
        try {
            Process tool = builder.start();
            boolean ended = tool.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                tool.destroyForcibly();
            }
            return ended && tool.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static List<String> kernelView(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.sorted()
                    .map(t -> t.getFileName() + "  " + read(t, "comm") + "  " + read(t, "wchan") + "  syscall "
                            + read(t, "syscall"))
                    .toList();
        }
    }

    private static String read(Path thread, String file) {
        try {
            return Files.readString(thread.resolve(file)).strip();
        } catch (IOException ended) {
            return "(" + file + " not readable)";
        }
    }
}
