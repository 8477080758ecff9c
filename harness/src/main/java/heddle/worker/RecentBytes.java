package heddle.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The last bytes of a stream that one thread appends and others look at. Safe for all threads. */
final class RecentBytes {
    private final byte[] ring;
    private long total;

    RecentBytes(int capacityBytes) {
        this.ring = new byte[capacityBytes];
    }

    synchronized void append(byte[] bytes, int count) {
        for (int done = Math.max(0, count - ring.length); done < count; ) {
            int at = (int) ((total + done) % ring.length);
            int part = Math.min(count - done, ring.length - at);
            System.arraycopy(bytes, done, ring, at, part);
            done += part;
        }
        total += count;
        notifyAll();
    }

    /** Returns how many bytes have been appended in all. */
    synchronized long total() {
        return total;
    }

    /** Returns what was appended after the first {@code position} bytes, as far as it is still here. */
    synchronized byte[] since(long position) {
        long from = Math.max(position, Math.max(0, total - ring.length));
        byte[] bytes = new byte[(int) Math.max(0, total - from)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ring[(int) ((from + i) % ring.length)];
        }
        return bytes;
    }

    /** Waits until the text stands somewhere after that position; returns whether it came in time. */
    synchronized boolean await(String text, long position, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!new String(since(position), StandardCharsets.UTF_8).contains(text)) {
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                return false;
            }
            wait(leftMillis);
        }
        return true;
    }
}
