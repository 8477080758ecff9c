package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Queue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private final Fixture fixture = Fixture.reference();

    @AfterEach
    void close() {
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void handle_afterTheLastRelease_isRefusedAsMisuse() {
        Buffer buffer = fixture.readable(16);
        buffer.addRef();
        buffer.release();
        assertThat(buffer.getSize()).isEqualTo(16);
        buffer.release();

        assertThatThrownBy(buffer::getSize)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(buffer.toString());
    }

    @Test
    void references_fromManyThreadsAtOnce_areCountedExactly() {
        Buffer buffer = fixture.readable(16);
        InThreads.together(4, thread -> {
            for (int i = 0; i < 1000; i++) {
                buffer.addRef();
                buffer.release();
            }
            return thread;
        });
        assertThat(buffer.getSize()).isEqualTo(16);
        buffer.release();

        assertThatThrownBy(buffer::getSize).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objects_usedByACommandBuffer_liveOnWithoutTheApplication() {
        Buffer from = fixture.buffer(BufferDescriptor.DEFAULT
                .withSize(4)
                .withUsage(BufferUsage.COPY_SRC)
                .withMappedAtCreation(true));
        from.writeMappedRange(0, Fixture.bytes(1, 2, 3, 4));
        from.unmap();
        Buffer to = fixture.readable(4);
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyBufferToBuffer(from, 0, to, 0, 4);
        CommandBuffer commands = encoder.finish(null);
        from.release();
        encoder.release();
        fixture.queue.submit(List.of(commands));
        commands.release();

        assertThat(fixture.contents(to)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void queue_gotFromManyThreads_isTheSame() {
        List<Queue> queues = InThreads.together(4, thread -> fixture.device.getQueue());

        assertThat(queues).allSatisfy(queue -> assertThat(queue.address()).isEqualTo(fixture.queue.address()));
        queues.forEach(Queue::release);
        fixture.queue.release();
        assertThat(fixture.device.getQueue().address()).isEqualTo(fixture.queue.address());
    }

    @Test
    void label_setOnAnotherThread_showsInMessages() {
        Buffer buffer = fixture.readable(16);
        InThreads.run(() -> buffer.setLabel("weft"));

        assertThat(fixture.errorOf(
                                ErrorFilter.VALIDATION,
                                () -> fixture.queue.writeBuffer(buffer, 2, Fixture.bytes(1, 2, 3, 4)))
                        .message())
                .contains("weft");
    }
}
