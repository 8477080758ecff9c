package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueOrderMutantsTest {
    @Test
    void writes_ofTwoThreads_areDoneNewestThreadFirst() {
        try (Fixture fixture = mutant("thread-batches-newest-first")) {
            Buffer buffer = fixture.readable(4);
            fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(1, 1, 1, 1));
            InThreads.run(() -> fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(2, 2, 2, 2)));

            assertThat(fixture.contents(buffer)).containsOnly(1);
        }
    }

    @Test
    void submit_thatIsRefused_runsTheOtherCommandBuffers() {
        try (Fixture fixture = mutant("submit-one-by-one")) {
            Buffer cleared = fixture.readable(4);
            Buffer destroyed = fixture.readable(4);
            fixture.queue.writeBuffer(cleared, 0, Fixture.bytes(1, 1, 1, 1));
            List<CommandBuffer> commands = List.of(clear(fixture, destroyed), clear(fixture, cleared));
            destroyed.destroy();

            assertThat(errorOf(fixture, () -> fixture.queue.submit(commands))).isEqualTo(ErrorType.VALIDATION);
            assertThat(fixture.contents(cleared)).containsOnly(0);
        }
    }

    @Test
    void list_ofASubmit_runsInTheOrderOfFinishing() {
        try (Fixture fixture = mutant("submit-sorted-by-creation")) {
            Buffer from = fixture.buffer(4, BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST));
            Buffer to = fixture.readable(4);
            fixture.queue.writeBuffer(from, 0, Fixture.bytes(1, 1, 1, 1));
            CommandEncoder copying = fixture.device.createCommandEncoder(null);
            copying.copyBufferToBuffer(from, 0, to, 0, 4);
            CommandBuffer copy = copying.finish(null);
            CommandBuffer clear = clear(fixture, to);
            fixture.queue.submit(List.of(clear, copy));

            assertThat(fixture.contents(to)).containsOnly(0);
        }
    }

    @Test
    void commandBuffer_submittedByTwoThreads_isTakenFromBoth() {
        try (Fixture fixture = mutant("submitted-per-thread")) {
            CommandBuffer commands = clear(fixture, fixture.readable(4));
            fixture.queue.submit(List.of(commands));

            assertThat(InThreads.call(() -> errorOf(fixture, () -> fixture.queue.submit(List.of(commands)))))
                    .isEqualTo(ErrorType.NO_ERROR);
        }
    }

    @Test
    void write_withoutASubmit_isNotSeenByAMap() {
        try (Fixture fixture = mutant("writes-held-until-submit")) {
            Buffer buffer = fixture.readable(4);
            fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(1, 1, 1, 1));
            assertThat(fixture.contents(buffer)).containsOnly(0);

            fixture.queue.submit(List.of());
            assertThat(fixture.contents(buffer)).containsOnly(1);
        }
    }

    private static CommandBuffer clear(Fixture fixture, Buffer buffer) {
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.clearBuffer(buffer, 0, 4);
        return encoder.finish(null);
    }

    private static ErrorType errorOf(Fixture fixture, Runnable call) {
        return ErrorType.of(fixture.errorOf(ErrorFilter.VALIDATION, call).type());
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
