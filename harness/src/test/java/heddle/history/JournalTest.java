package heddle.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private Path file;
    private Journal journal;
    private JournalWriter writer;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("journal.bin");
        journal = Journal.create(file);
        writer = JournalWriter.open(file);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void events_ofACallWithItsCallback_comeBackAsWritten() {
        long call = writer.callBegan(Fn.INSTANCE_PROCESS_EVENTS, "Instance@7");
        long callback = writer.callbackBegan(CallbackKind.BUFFER_MAP, "#3 status 1 äöü €");
        writer.callbackEnded(callback, CallbackKind.BUFFER_MAP);
        writer.callEnded(call, Fn.INSTANCE_PROCESS_EVENTS, "");
        writer.note("seen");

        List<Event> events = journal.events(100);
        assertThat(events)
                .extracting(Event::kind, Event::thread, Event::text)
                .containsExactly(
                        tuple(EventKind.THREAD, 0, Thread.currentThread().getName()),
                        tuple(EventKind.CALL_BEGAN, 0, "Instance@7"),
                        tuple(EventKind.CALLBACK_BEGAN, 0, "#3 status 1 äöü €"),
                        tuple(EventKind.CALLBACK_ENDED, 0, ""),
                        tuple(EventKind.CALL_ENDED, 0, ""),
                        tuple(EventKind.NOTE, 0, "seen"));
        assertThat(events.get(1).function()).isEqualTo(Fn.INSTANCE_PROCESS_EVENTS);
        assertThat(events.get(2).callbackKind()).isEqualTo(CallbackKind.BUFFER_MAP);
        assertThat(events.get(4).id()).isEqualTo(call).isEqualTo(events.get(1).id());
        assertThat(events.get(3).id())
                .isEqualTo(callback)
                .isEqualTo(events.get(2).id());
        assertThat(events).extracting(Event::nanos).isSorted();
    }

    @Test
    void events_withALimit_areTheLast() {
        writer.note("one");
        writer.note("two");

        assertThat(journal.events(1)).extracting(Event::text).containsExactly("two");
    }

    @Test
    void text_thatIsTooLong_isCutBetweenCharacters() {
        String euros = "€".repeat(1000);
        writer.note("x" + euros);

        String kept = journal.events(1).get(0).text();
        assertThat(kept).startsWith("x€").hasSizeLessThan(1000).isEqualTo("x" + "€".repeat(kept.length() - 1));
    }

    @Test
    void judgement_beforeAnyWasWritten_isNone() {
        assertThat(journal.judgement()).isEmpty();
        writer.judgement("first");
        writer.judgement("second ä");
        assertThat(journal.judgement()).contains("second ä");
    }

    @Test
    void open_afterTrim_readsTheSame() throws IOException {
        writer.note("kept");
        writer.judgement("judged");
        journal.trim();

        try (Journal again = Journal.open(file)) {
            assertThat(Files.size(file)).isLessThan(1024 * 1024);
            assertThat(again.events(1)).extracting(Event::text).containsExactly("kept");
            assertThat(again.judgement()).contains("judged");
        }
    }

    @Test
    void open_ofAFileThatIsNoJournal_isRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no journal ".repeat(100_000));
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThatIOException().isThrownBy(() -> Journal.open(text)).withMessageContaining("not a journal");
        assertThatIOException().isThrownBy(() -> Journal.open(empty)).withMessageContaining("not a journal");
        assertThatIOException().isThrownBy(() -> JournalWriter.open(empty)).withMessageContaining("not a journal");
        assertThatIOException().isThrownBy(() -> Journal.open(folder.resolve("absent")));
    }

    @Test
    void open_ofAJournalWithoutItsEnd_isRefused() throws IOException {
        writer.note("x".repeat(1500));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(JournalLayout.RECORDS + 200L);
        }

        assertThatIOException().isThrownBy(() -> Journal.open(file)).withMessageContaining("without its end");
    }

    @Test
    void open_ofAJournalWithADamagedHead_isRefused() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer nonsense = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
            channel.write(nonsense.putLong(0, -5), JournalLayout.TAIL);
        }

        assertThatIOException().isThrownBy(() -> Journal.open(file)).withMessageContaining("damaged head");
    }

    @Test
    void events_withARecordThatALibraryOverwrote_endThereAndSaySo() throws IOException {
        writer.note("before");
        long at = JournalLayout.RECORDS;
        writer.note("overwritten");
        long second = journal.events(1).get(0).id();
        writer.note("after");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("wild pointer".getBytes(StandardCharsets.UTF_8)), second);
        }

        assertThat(second).isGreaterThan(at);
        assertThat(journal.events(2))
                .extracting(Event::text)
                .containsExactly("before", "the journal is damaged from byte " + second + " on");
    }
}
