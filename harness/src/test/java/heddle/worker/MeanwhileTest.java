package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.history.Journal.PendingCall;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal") // as the journal has it
class MeanwhileTest {
    private static final int STUCK = 1;
    private static final int PUMPER = 2;
    private static final List<PendingCall> PENDING = List.of(
            new PendingCall(STUCK, Fn.BUFFER_UNMAP, 1000), new PendingCall(PUMPER, Fn.INSTANCE_PROCESS_EVENTS, 5000));

    @Test
    void calls_afterTheBeginOfTheStuckOne_areCountedByThread() {
        Meanwhile meanwhile = Meanwhile.of(
                PENDING,
                List.of(
                        ended(500, PUMPER, Fn.QUEUE_SUBMIT),
                        ended(1500, PUMPER, Fn.INSTANCE_PROCESS_EVENTS),
                        ended(1600, PUMPER, Fn.INSTANCE_PROCESS_EVENTS),
                        ended(1700, PUMPER, Fn.BUFFER_RELEASE)),
                true);

        assertThat(meanwhile.summary()).isEqualTo("3 calls on another thread returned meanwhile");
        assertThat(meanwhile.lines(Map.of(PUMPER, "pumper")))
                .containsExactly("meanwhile on thread 'pumper': wgpuBufferRelease returned once, "
                        + "wgpuInstanceProcessEvents returned 2 times");
    }

    @Test
    void callbacks_andTheStuckThread_areNotCounted() {
        Meanwhile meanwhile = Meanwhile.of(
                PENDING,
                List.of(
                        ended(1500, STUCK, Fn.BUFFER_GET_SIZE), // in a callback inside the stuck call
                        new Event(EventKind.CALLBACK_ENDED, 1600, PUMPER, 0, 0, "")),
                true);

        assertThat(meanwhile.summary()).isEqualTo("no other call returned meanwhile");
        assertThat(meanwhile.lines(Map.of())).isEmpty();
    }

    @Test
    void journal_thatWasFull_isNoProofOfSilence() {
        assertThat(Meanwhile.of(PENDING, List.of(), false).summary())
                .isEqualTo("no other call returned meanwhile, as far as the journal reaches");
    }

    private static Event ended(long nanos, int thread, Fn function) {
        return new Event(EventKind.CALL_ENDED, nanos, thread, function.ordinal(), 0, "");
    }
}
