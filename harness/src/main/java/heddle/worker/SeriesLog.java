package heddle.worker;

import heddle.results.PlainText;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the process of a series has done so far, as lines of a file: which case has begun and when, and how it came out.
 * Each line is one write, so that a process which dies leaves whole ones.
 */
final class SeriesLog {
    /**
     * One line.
     *
     * @param index which case of the series
     * @param nanos when, on the system's monotonic clock
     * @param waitedNanos of an end: how much of the time since the begin was the turn of others
     * @param verdict how it came out; null when it has only begun
     */
    record Line(
            int index,
            long nanos,
            long waitedNanos,
            @Nullable Verdict verdict,
            String summary) {}

    private static final String FIELD = "\t";
    private static final int FIELDS = 5;

    private final Path file;
    private long read;

    SeriesLog(Path file) {
        this.file = file;
    }

    /** Notes in the process that a case has begun. */
    void began(int index) throws IOException {
        write(index, 0, "", "");
    }

    /** Notes in the process how a case came out, and how long it waited while it was the turn of others. */
    void ended(int index, long waitedNanos, Verdict verdict, String summary) throws IOException {
        write(index, waitedNanos, verdict.label(), PlainText.line(summary));
    }

    /** Returns the whole lines that have come since this was last asked. */
    List<Line> news() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            bytes = new byte[Math.toIntExact(in.length() - read)];
            in.seek(read);
            in.readFully(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        read += whole.getBytes(StandardCharsets.UTF_8).length;
        List<Line> lines = new ArrayList<>();
        whole.lines().forEach(line -> lines.add(parse(line)));
        return lines;
    }

    private void write(int index, long waitedNanos, String verdict, String summary) throws IOException {
        String line = String.join(
                FIELD,
                Integer.toString(index),
                Long.toString(System.nanoTime()),
                Long.toString(waitedNanos),
                verdict,
                summary + "\n");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Line parse(String line) {
        String[] fields = line.split(FIELD, FIELDS);
        return new Line(
                Integer.parseInt(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Verdict.ofLabel(fields[3]).orElse(null),
                fields[4]);
    }
}
