package heddle.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Fn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatchesTest {
    @Test
    void orders_thatFollowFromOthers_needNoLatch() {
        Entry first = called("a");
        Entry second = called("b");
        Entry third = called("a");
        Entry last = called("b");
        Map<String, List<Entry>> threads = Map.of("a", List.of(first, third), "b", List.of(second, last));

        Latches latches = Latches.of(threads, Latches.seen(threads));

        assertThat(latches.after(first)).isEqualTo(latches.before(second)).hasSize(1);
        assertThat(latches.after(second)).isEqualTo(latches.before(third)).hasSize(1);
        assertThat(latches.after(third)).isEqualTo(latches.before(last)).hasSize(1);
        assertThat(latches.before(first)).isEmpty();
    }

    @Test
    void calls_thatWereUnderWayAtOnce_haveNoOrder() {
        Entry one = begun("a");
        Entry other = begun("b");
        one.endedNanos = System.nanoTime();
        other.endedNanos = System.nanoTime();

        assertThat(Latches.seen(Map.of("a", List.of(one), "b", List.of(other)))).isEmpty();
    }

    private static Entry called(String thread) {
        Entry entry = begun(thread);
        entry.endedNanos = System.nanoTime();
        waitForTheClock(entry.endedNanos);
        return entry;
    }

    private static Entry begun(String thread) {
        return new Entry(Fn.BUFFER_UNMAP, "b", List.of(), thread.hashCode(), Section.PREFIX, null);
    }

    private static void waitForTheClock(long nanos) {
        while (System.nanoTime() <= nanos) {
            Thread.onSpinWait();
        }
    }
}
