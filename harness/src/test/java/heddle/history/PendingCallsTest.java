package heddle.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watchdog sees of a thread, as it goes into calls and callbacks and out of them. */
class PendingCallsTest {
    @TempDir
    private Path folder;

    private Journal journal;
    private JournalWriter writer;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.create(folder.resolve("journal.bin"));
        writer = JournalWriter.open(folder.resolve("journal.bin"));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void call_betweenItsBeginAndItsEnd_isPendingSinceItsBegin() {
        long before = System.nanoTime();
        long id = writer.callBegan(Fn.DEVICE_CREATE_BUFFER, "");
        long after = System.nanoTime();

        assertThat(pending()).containsExactly(Fn.DEVICE_CREATE_BUFFER);
        assertThat(journal.pendingCalls().get(0).sinceNanos()).isBetween(before, after);
        writer.callEnded(id, Fn.DEVICE_CREATE_BUFFER, "");
        assertThat(pending()).isEmpty();
    }

    @Test
    void callback_insideACall_isTheApplicationsAndThenTheCallGoesOn() {
        writer.callBegan(Fn.INSTANCE_WAIT_ANY, "");
        long callback = writer.callbackBegan(CallbackKind.BUFFER_MAP, "");
        assertThat(pending()).isEmpty();

        writer.callbackEnded(callback, CallbackKind.BUFFER_MAP);
        assertThat(pending()).containsExactly(Fn.INSTANCE_WAIT_ANY);
    }

    @Test
    void call_insideACallback_isPendingAndThenTheOuterOneAgain() {
        long outer = writer.callBegan(Fn.INSTANCE_PROCESS_EVENTS, "");
        long callback = writer.callbackBegan(CallbackKind.BUFFER_MAP, "");
        long inner = writer.callBegan(Fn.BUFFER_UNMAP, "");
        assertThat(pending()).containsExactly(Fn.BUFFER_UNMAP);

        writer.callEnded(inner, Fn.BUFFER_UNMAP, "");
        assertThat(pending()).isEmpty();
        writer.callbackEnded(callback, CallbackKind.BUFFER_MAP);
        assertThat(pending()).containsExactly(Fn.INSTANCE_PROCESS_EVENTS);
        writer.callEnded(outer, Fn.INSTANCE_PROCESS_EVENTS, "");
        assertThat(pending()).isEmpty();
    }

    @Test
    void call_afterItsCallback_isBoundedByItsOwnTimeOnly() {
        writer.callBegan(Fn.INSTANCE_WAIT_ANY, "");
        long began = journal.pendingCalls().get(0).sinceNanos();
        long callback = writer.callbackBegan(CallbackKind.BUFFER_MAP, "");
        long inside = System.nanoTime();
        while (System.nanoTime() - inside < 2_000_000) {
            Thread.onSpinWait();
        }
        writer.callbackEnded(callback, CallbackKind.BUFFER_MAP);

        long since = journal.pendingCalls().get(0).sinceNanos();
        assertThat(since).isGreaterThanOrEqualTo(began + 2_000_000).isLessThanOrEqualTo(System.nanoTime());
    }

    @Test
    void callback_onAThreadOfTheLibrary_leavesNothingPending() {
        long callback = writer.callbackBegan(CallbackKind.DEVICE_LOST, "");
        writer.callbackEnded(callback, CallbackKind.DEVICE_LOST);

        assertThat(pending()).isEmpty();
        assertThat(journal.calls()).isZero();
    }

    private List<Fn> pending() {
        return journal.pendingCalls().stream()
                .map(Journal.PendingCall::function)
                .toList();
    }
}
