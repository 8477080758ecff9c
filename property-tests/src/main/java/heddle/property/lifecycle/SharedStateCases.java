package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-4: what one thread changes, a thread that comes after it sees. */
@ExtendWith(RigParameter.class)
final class SharedStateCases {
    private static final int SIZE_BYTES = 256;

    @Test
    @Clause("MT-4")
    @DisplayName("Queue writes of two threads, one after the other, are what a third reads")
    void writtenContents(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern first = new Pattern(31);
        Pattern second = new Pattern(32);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);

        rig.actor("first").run(() -> rig.queue().writeBuffer(buffer, 0, first.bytes(SIZE_BYTES)));
        rig.actor("second").run(() -> {
            rig.queue().writeBuffer(buffer, 0, second.bytes(SIZE_BYTES / 2));
            buffers.submitNothing();
        });

        rig.actor("reader").run(() -> {
            buffers.map(buffer, MapMode.READ);
            ByteBuffer range = Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range");
            second.expect(range, 0, SIZE_BYTES / 2, "the half that thread 'second' wrote after 'first'");
            first.expect(range, SIZE_BYTES / 2, SIZE_BYTES, "the half that thread 'first' wrote alone");
            buffer.unmap();
        });
        buffer.release();
    }

    @Test
    @Clause("MT-4")
    @Needs(commands = true)
    @DisplayName("What one thread's submit puts into a buffer is what the next thread's submit copies from it")
    void computedContents(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(33);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer middle = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer result = buffers.create(Buffers.READ_BACK, SIZE_BYTES);

        rig.actor("writer").run(() -> rig.queue().writeBuffer(source, 0, pattern.bytes(SIZE_BYTES)));
        rig.actor("first").run(() -> copy(rig, source, middle));
        rig.actor("second").run(() -> copy(rig, middle, result));

        buffers.expect(rig.actor("reader"), result, pattern, "what thread 'second' copied after thread 'first'");
        List.of(source, middle, result).forEach(Buffer::release);
    }

    @Test
    @Clause("MT-4")
    @DisplayName("A buffer that one thread destroyed is destroyed for others")
    void destroyedBuffer(Rig rig) {
        Buffer buffer = new Buffers(rig).create(BufferUsage.COPY_DST, SIZE_BYTES);
        Actor user = rig.actor("user");
        assertEquals(ErrorType.NO_ERROR, errorOfAWrite(rig, user, buffer), "the error of a write by 'user' before");

        rig.actor("destroyer").run(buffer::destroy);

        assertEquals(
                ErrorType.VALIDATION,
                errorOfAWrite(rig, user, buffer),
                "the error of a queue write by thread 'user' to a buffer that thread 'destroyer' had destroyed");
        buffer.release();
    }

    @Test
    @Clause("MT-4")
    @DisplayName("A device that one thread destroyed is lost for others")
    void destroyedDevice(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Actor user = rig.actor("user");
        user.run(() -> buffers.map(buffer, MapMode.READ));
        user.run(buffer::unmap);

        rig.actor("destroyer").run(() -> rig.device().destroy());

        Operation map = user.call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS));
        assertNotEquals(
                MapAsyncStatus.SUCCESS,
                MapAsyncStatus.of(user.call(() -> rig.await(map)).status()),
                "what a map by thread 'user' was told after thread 'destroyer' had destroyed the device");
        buffer.release();
    }

    @Test
    @Clause("MT-4")
    @DisplayName("A label that one thread sets is the one that messages to others quote")
    void label(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(BufferDescriptor.DEFAULT
                .withUsage(BufferUsage.COPY_DST)
                .withSize(SIZE_BYTES)
                .withLabel("old-name"));
        rig.actor("labeller").run(() -> buffer.setLabel("new-name"));
        Actor user = rig.actor("user");

        String later = messageOfABadWrite(rig, user, buffer);
        Buffer control = buffers.create(BufferDescriptor.DEFAULT
                .withUsage(BufferUsage.COPY_DST)
                .withSize(4)
                .withLabel("control"));
        String message = messageOfABadWrite(rig, user, control);

        assumeTrue(message.contains("control"), "messages quote no labels here, so nothing can be seen: " + message);
        assertTrue(
                later.contains("new-name"),
                "thread 'user' was told of the buffer that thread 'labeller' had named" + " 'new-name': " + later);
        control.release();
        buffer.release();
    }

    private static void copy(Rig rig, Buffer source, Buffer destination) {
        CommandEncoder encoder = rig.device().createCommandEncoder(null);
        encoder.copyBufferToBuffer(source, 0, destination, 0, SIZE_BYTES);
        CommandBuffer commands = encoder.finish(null);
        rig.queue().submit(List.of(commands));
        commands.release();
        encoder.release();
    }

    private static ErrorType errorOfAWrite(Rig rig, Actor user, Buffer buffer) {
        return ErrorType.of(write(rig, user, buffer, 0).type());
    }

    private static String messageOfABadWrite(Rig rig, Actor user, Buffer buffer) {
        return write(rig, user, buffer, buffer.getSize()).message();
    }

    private static Firing write(Rig rig, Actor user, Buffer buffer, long offset) {
        return user.call(() -> {
            rig.device().pushErrorScope(VALIDATION);
            rig.queue().writeBuffer(buffer, offset, new Pattern(1).bytes(4));
            return rig.popErrorScope(rig.device());
        });
    }
}
