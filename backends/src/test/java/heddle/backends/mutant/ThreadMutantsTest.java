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

class ThreadMutantsTest {
    @Test
    void destroyed_onAnotherThread_isUnknownHere() {
        try (Fixture fixture = mutant("destroyed-per-thread")) {
            Buffer buffer = fixture.buffer(4, BufferUsage.COPY_DST);
            InThreads.run(buffer::destroy);

            assertThat(fixture.errorOf(
                                    ErrorFilter.VALIDATION,
                                    () -> fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(1, 2, 3, 4)))
                            .type())
                    .isEqualTo(ErrorType.NO_ERROR.value());
        }
    }

    @Test
    void commands_ofTwoThreadsByTurns_runInAnotherOrder() {
        try (Fixture fixture = mutant("commands-grouped-by-thread")) {
            Buffer ones = filled(fixture, 1);
            Buffer twos = filled(fixture, 2);
            Buffer to = fixture.readable(4);
            CommandEncoder encoder = fixture.device.createCommandEncoder(null);
            encoder.copyBufferToBuffer(ones, 0, to, 0, 4);
            InThreads.run(() -> encoder.copyBufferToBuffer(twos, 0, to, 0, 4));
            encoder.copyBufferToBuffer(ones, 0, to, 0, 4);
            fixture.queue.submit(List.of(encoder.finish(null)));

            assertThat(fixture.contents(to)).containsOnly(2);
        }
    }

    @Test
    void encoders_createdAtOnce_loseCommands() {
        try (Fixture fixture = mutant("encoder-arena-shared")) {
            Buffer ones = filled(fixture, 1);
            int lost = 0;
            long deadline = System.nanoTime() + Fixture.DEADLINE_NANOS;
            while (lost == 0 && System.nanoTime() - deadline < 0) {
                Buffer to = fixture.readable(64);
                List<CommandBuffer> commands = InThreads.together(2, thread -> {
                    CommandEncoder encoder = fixture.device.createCommandEncoder(null);
                    for (int word = 0; word < 8; word++) {
                        encoder.copyBufferToBuffer(ones, 0, to, 32L * thread + 4L * word, 4);
                    }
                    return encoder.finish(null);
                });
                fixture.queue.submit(commands);
                for (byte b : fixture.contents(to)) {
                    lost += b == 1 ? 0 : 1;
                }
            }

            assertThat(lost).isPositive();
        }
    }

    private static Buffer filled(Fixture fixture, int value) {
        Buffer buffer = fixture.buffer(4, BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST));
        fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(value, value, value, value));
        return buffer;
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
