package heddle.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process and all that it started, also what outlived the one that started it.
 *
 * <p>All of them inherit a variable that nothing else has, by which /proc tells them; where there is no /proc, only the
 * living descendants are known.
 */
final class ProcessTree {
    private static final String MARK = "HEDDLE_WORKER";
    private static final Path PROC = Path.of("/proc");
    private static final int KILL_SECONDS = 10;

    private final Process root;
    private final String mark;

    /** Names the tree of a process that was started with {@link #mark}. */
    ProcessTree(Process root, Path folder) {
        this.root = root;
        this.mark = MARK + "=" + folder.toAbsolutePath();
    }

    /** Adds to an environment what tells the processes of the worker with this folder. */
    static void mark(Map<String, String> environment, Path folder) {
        environment.put(MARK, folder.toAbsolutePath().toString());
    }

    /** Returns the living processes by their id, the root among them. */
    Map<Long, ProcessHandle> alive() {
        Map<Long, ProcessHandle> all = new TreeMap<>();
        Stream.of(Stream.of(root.toHandle()), root.descendants(), marked())
                .flatMap(handles -> handles)
                .filter(ProcessHandle::isAlive)
                .forEach(handle -> all.put(handle.pid(), handle));
        return all;
    }

    /** Kills every process of the tree, again until none is left that one of them has started meanwhile. */
    void kill() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(KILL_SECONDS);
        for (Map<Long, ProcessHandle> left = alive(); !left.isEmpty(); left = alive()) {
            left.values().forEach(ProcessHandle::destroyForcibly);
            if (System.nanoTime() - deadline > 0) {
                return; // in the kernel, and not to be killed by anybody
            }
            root.waitFor(1, TimeUnit.MILLISECONDS);
            Thread.sleep(1); // the others are not ours to wait for
        }
    }

    private Stream<ProcessHandle> marked() {
        String[] pids = PROC.toFile().list((dir, name) -> Character.isDigit(name.charAt(0)));
        return pids == null
                ? Stream.empty()
                : Stream.of(pids)
                        .filter(this::isMarked)
                        .map(Long::parseLong)
                        .flatMap(pid -> ProcessHandle.of(pid).stream());
    }

    private boolean isMarked(String pid) {
        try {
            String environment =
                    new String(Files.readAllBytes(PROC.resolve(pid).resolve("environ")), StandardCharsets.ISO_8859_1);
            return ("\0" + environment).contains("\0" + latin(mark) + "\0");
        } catch (IOException gone) { // or another user's, which is none of ours
            return false;
        }
    }

    /** Spells the mark as its bytes look when read one by one. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
