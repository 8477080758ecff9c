package heddle.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JournalWriterTest {
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
    void append_byManyThreadsAtOnce_losesNothing() throws Exception {
        int threads = 8;
        int each = 500;
        CyclicBarrier start = new CyclicBarrier(threads);
        runAll(threads, number -> {
            await(start);
            for (int i = 0; i < each; i++) {
                long id = writer.callBegan(Fn.INSTANCE_PROCESS_EVENTS, number + ":" + i);
                writer.callEnded(id, Fn.INSTANCE_PROCESS_EVENTS, number + ":" + i);
            }
        });

        List<Event> events = journal.events(Integer.MAX_VALUE);
        assertThat(journal.lost()).isZero();
        assertThat(journal.calls()).isEqualTo((long) threads * each);
        for (int number = 0; number < threads; number++) {
            String prefix = number + ":";
            assertThat(events)
                    .filteredOn(
                            e -> e.kind() == EventKind.CALL_ENDED && e.text().startsWith(prefix))
                    .extracting(Event::text)
                    .containsExactlyElementsOf(
                            IntStream.range(0, each).mapToObj(i -> prefix + i).toList());
        }
        assertThat(events).filteredOn(e -> e.kind() == EventKind.THREAD).hasSize(threads);
    }

    @Test
    void append_toAFullJournal_countsTheLostAndKeepsSlotsAndJudgement() throws IOException {
        String text = "x".repeat(1900);
        int written = 0;
        for (; journal.lost() == 0; written++) {
            writer.note(text);
        }
        writer.callBegan(Fn.INSTANCE_WAIT_ANY, text);
        writer.judgement("still judged");
        journal.trim();

        try (Journal full = Journal.open(file)) {
            assertThat(full.lost()).isEqualTo(2);
            assertThat(full.events(Integer.MAX_VALUE))
                    .hasSize(written)
                    .allMatch(e -> e.text().equals(text) || e.kind() == EventKind.THREAD);
            assertThat(full.pendingCalls())
                    .extracting(Journal.PendingCall::function)
                    .containsExactly(Fn.INSTANCE_WAIT_ANY);
            assertThat(full.judgement()).contains("still judged");
        }
    }

    /** A thread that is killed in the middle has written nothing but zeros, or the size too, or all but the type. */
    @Test
    void events_aroundRecordsThatNeverWereFinished_areAllThere() throws IOException {
        writer.note("one");
        writer.note("to become a hole");
        long hole = journal.events(1).get(0).id();
        writer.note("two");
        writer.note("to have a size only");
        long sized = journal.events(1).get(0).id();
        writer.note("three");
        writer.note("to lack its type");
        long untyped = journal.events(1).get(0).id();
        writer.note("four");
        int bytes = JournalLayout.RECORD_TEXT + "to become a hole".length();
        zero(hole, bytes);
        zero(sized + Integer.BYTES, bytes);
        zero(untyped + JournalLayout.RECORD_TYPE, Integer.BYTES);

        assertThat(journal.events(4)).extracting(Event::text).containsExactly("one", "two", "three", "four");
    }

    @Test
    void thread_thatTakesTheSlotOfADeadOne_hasANumberOfItsOwn() throws Exception {
        int threads = JournalLayout.SLOT_COUNT + 50;
        for (int i = 0; i < threads; i++) {
            int number = i;
            runAll(1, ignored -> writer.note("from " + number));
        }
        writer.callBegan(Fn.QUEUE_SUBMIT, "");

        assertThat(journal.events(Integer.MAX_VALUE))
                .filteredOn(e -> e.kind() == EventKind.NOTE)
                .extracting(Event::thread)
                .doesNotHaveDuplicates()
                .hasSize(threads);
        assertThat(journal.pendingCalls())
                .extracting(Journal.PendingCall::thread)
                .containsExactly(threads);
    }

    @Test
    void judgement_thatDoesNotFit_isRefusedAndTheOldOneStands() {
        writer.judgement("small");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.judgement("x".repeat(JournalWriter.JUDGEMENT_LIMIT_BYTES + 1)));
        assertThat(journal.judgement()).contains("small");
    }

    private void zero(long at, int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(bytes), at);
        }
    }

    private interface Work {
        void run(int number);
    }

    private static void runAll(int count, Work work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        IntStream.range(0, count).forEach(number -> threads.add(new Thread(() -> work.run(number))));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }
        assertThat(Stream.of(threads.toArray(Thread[]::new))).noneMatch(Thread::isAlive);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
