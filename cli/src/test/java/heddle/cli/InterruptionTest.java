package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptionTest {
    private final StringWriter err = new StringWriter();
    private final AtomicInteger halted = new AtomicInteger(-1);

    private Thread signal(Interruption interruption) {
        Thread thread = new Thread(interruption::interrupt, "signal");
        thread.start();
        return thread;
    }

    @Test
    void signal_whileTheCommandWaits_wakesItAndEndsWithItsCode() throws Exception {
        Thread[] signal = new Thread[1];

        int code = Interruption.during(new PrintWriter(err, true), halted::set, interruption -> {
            signal[0] = signal(interruption);
            assertThatThrownBy(() -> new CountDownLatch(1).await(20, TimeUnit.SECONDS))
                    .isInstanceOf(InterruptedException.class);
            interruption.settle();
            return 1;
        });
        signal[0].join();

        assertThat(code).isEqualTo(1);
        assertThat(halted).hasValue(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void signal_thatBreaksTheWork_isSaidInOneLineAndIsIncomplete() throws Exception {
        Thread[] signal = new Thread[1];

        int code = Interruption.during(new PrintWriter(err, true), halted::set, interruption -> {
            signal[0] = signal(interruption);
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            return 0;
        });
        signal[0].join();

        assertThat(code).isEqualTo(3);
        assertThat(halted).hasValue(3);
        assertThat(err.toString()).isEqualToIgnoringNewLines("heddle: interrupted");
    }

    @Test
    void signal_afterTheCommandSettled_leavesItInPeace() throws Exception {
        Thread[] signal = new Thread[1];

        Interruption.during(new PrintWriter(err, true), halted::set, interruption -> {
            interruption.settle();
            signal[0] = signal(interruption);
            while (!interruption.hasCome()) {
                Thread.onSpinWait();
            }
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(halted).as("the process still lives").hasValue(-1);
            return 0;
        });
        signal[0].join();

        assertThat(halted).hasValue(0);
    }

    @Test
    void settling_afterASignal_clearsTheInterrupt() throws Exception {
        Thread[] signal = new Thread[1];

        Interruption.during(new PrintWriter(err, true), halted::set, interruption -> {
            signal[0] = signal(interruption);
            while (!interruption.hasCome()) {
                Thread.onSpinWait();
            }
            interruption.settle();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return 0;
        });
        signal[0].join();
    }

    @Test
    void failure_withoutASignal_isLeftAsItIs() {
        IOException disk = new IOException("disk");

        assertThatThrownBy(() -> Interruption.during(new PrintWriter(err, true), halted::set, interruption -> {
                    throw disk;
                }))
                .isSameAs(disk);
        assertThat(halted).hasValue(-1);
    }
}
