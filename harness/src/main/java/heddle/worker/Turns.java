package heddle.worker;

import heddle.cases.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose turn it is to use the cores, among worker processes that share a file: while the case of one races, another starts
 * its JVM and library, or waits in vain for what its library never tells.
 *
 * <p>A turn is lent for a while only. The system takes it back from a process that dies.
 *
 * <p>IMPLEMENTATION NOTES. Two locks on two bytes: who waits holds the door, so that the one who leaves the room and comes
 * back at once finds itself behind it.
 */
public final class Turns {
    /** Processes to a turn: one races, one starts, and one waits for what its library never tells. */
    public static final int PROCESSES = 3;

    private static final String VARIABLE = "HEDDLE_TURNS";
    private static final Duration BEYOND_BUDGET = Duration.ofMillis(300);
    private static final int DOOR = 0;
    private static final int ROOM = 1;

    private final Optional<Path> file;
    private final Timer timer;
    private final AtomicLong waitedNanos = new AtomicLong();

    private Turns(Optional<Path> file) {
        this.file = file;
        this.timer = new Timer("heddle turns", true);
    }

    /** Returns an environment whose processes take turns by a file, which the first of them makes. */
    public static Map<String, String> shared(Map<String, String> environment, Path file) {
        Map<String, String> with = new HashMap<>(environment);
        with.put(VARIABLE, file.toAbsolutePath().toString());
        return with;
    }

    /** Returns those of an environment, if any. */
    static Turns of(Map<String, String> environment) {
        return new Turns(Optional.ofNullable(environment.get(VARIABLE)).map(Path::of));
    }

    boolean areShared() {
        return file.isPresent();
    }

    /**
     * Waits for a turn, which ends when it is closed, or a little after a case's budget. Where none are shared there is
     * nothing to wait for, and this is not called.
     */
    Turn take(Duration budget) throws IOException {
        long began = System.nanoTime();
        FileChannel channel = FileChannel.open(file.orElseThrow(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock door = channel.lock(DOOR, 1, false);
            channel.lock(ROOM, 1, false);
            door.release();
            waitedNanos.addAndGet(System.nanoTime() - began);
            timer.schedule(endOf(channel), budget.plus(BEYOND_BUDGET).toMillis());
            return () -> end(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns how long this process has waited for turns so far, all its threads together. */
    long waitedNanos() {
        return waitedNanos.get();
    }

    private static TimerTask endOf(Channel room) {
        return new TimerTask() {
            @Override
            public void run() {
                end(room);
            }
        };
    }

    private static void end(Channel room) {
        try {
            room.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end a turn", e);
        }
    }
}
