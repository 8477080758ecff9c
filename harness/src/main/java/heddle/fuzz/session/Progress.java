package heddle.fuzz.session;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * How far a process of the fuzzer came, in a mapped file that outlives it. Written by the process, read by its parent after
 * its end.
 */
final class Progress {
    private static final int PROGRAMS = 0;
    private static final int PLAYS = 8;
    private static final int UNDECIDED = 16;
    private static final int FAILED = 24;
    private static final int CURRENT = 32;
    private static final int ENDED = 40;
    private static final int REFUSED = 48;
    private static final int CELLS = 56;
    private static final int JUDGED = 64;
    private static final int TEXT_BYTES = 72;
    private static final int TEXT = 80;
    private static final int SIZE = 4096;

    private final MappedByteBuffer file;

    /** Opens the file, which is made if there is none. */
    Progress(Path path) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
        }
    }

    /** Notes one more program that is over. */
    void program(long plays, long undecided, long judgeNanos) {
        file.putLong(PROGRAMS, file.getLong(PROGRAMS) + 1);
        file.putLong(PLAYS, plays);
        file.putLong(UNDECIDED, undecided);
        file.putLong(JUDGED, judgeNanos);
    }

    /** Notes a program that was made and is not legal, and so was not played. */
    void refused() {
        file.putLong(REFUSED, file.getLong(REFUSED) + 1);
    }

    /** Notes how many cells are covered by now, also by earlier processes. */
    void cells(long count) {
        file.putLong(CELLS, count);
    }

    long cells() {
        return file.getLong(CELLS);
    }

    long refusals() {
        return file.getLong(REFUSED);
    }

    /** Notes which of the given programs is being played. */
    void begun(int program) {
        file.putLong(CURRENT, program);
    }

    /** Notes one play of a program that is played to the end. */
    void played(boolean failed) {
        file.putLong(PLAYS, file.getLong(PLAYS) + 1);
        if (failed) {
            file.putLong(FAILED, file.getLong(FAILED) + 1);
        }
    }

    void ended() {
        file.putLong(ENDED, 1);
    }

    /** Notes why nothing could be played. */
    void stopped(String why) {
        byte[] bytes = why.getBytes(StandardCharsets.UTF_8);
        int count = Math.min(bytes.length, SIZE - TEXT);
        file.put(TEXT, bytes, 0, count);
        file.putLong(TEXT_BYTES, count);
    }

    long programs() {
        return file.getLong(PROGRAMS);
    }

    long plays() {
        return file.getLong(PLAYS);
    }

    long judgeNanos() {
        return file.getLong(JUDGED);
    }

    long undecided() {
        return file.getLong(UNDECIDED);
    }

    long failed() {
        return file.getLong(FAILED);
    }

    int current() {
        return (int) file.getLong(CURRENT);
    }

    boolean hasEnded() {
        return file.getLong(ENDED) == 1;
    }

    Optional<String> reason() {
        int count = (int) file.getLong(TEXT_BYTES);
        byte[] bytes = new byte[count];
        file.get(TEXT, bytes);
        return count == 0 ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
