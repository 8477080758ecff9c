package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-4: what one thread does to an object, a thread that comes after it sees. */
@ExtendWith(RigParameter.class)
final class SharedStateCases {
    private static final int SIZE_BYTES = 256;

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
