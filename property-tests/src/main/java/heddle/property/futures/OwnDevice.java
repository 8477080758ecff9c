package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.operation.Waits;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.util.List;

/**
 * A device that one thread has to itself, on an instance that others may use meanwhile: its operations are of the mode
 * WaitAnyOnly, so that no other thread's pump runs their callbacks.
 *
 * <p>Threads: the actor's, for everything but the wait for what it does.
 *
 * @param actor the thread
 * @param instance where it waits; whoever opened that holds the reference
 * @param open the device
 */
record OwnDevice(Rig rig, Actor actor, Instance instance, OpenDevice open) {
    private static final int SIZE_BYTES = 64;

    /** Opens one on the actor's thread, while nobody else pumps the instance. */
    static OwnDevice open(Rig rig, Actor actor, Instance instance) {
        OpenDevice open = actor.call(() -> rig.opener()
                .openDevice(instance, actor.role(), WAIT_ANY_ONLY, CallbackBody.NOTHING, CallbackBody.NOTHING));
        actor.run(() -> open.lost().started(open.device().getLostFuture()));
        return new OwnDevice(rig, actor, instance, open);
    }

    /** Has a Pop, work that is done, and a map call back on the calling thread, which must be the actor's. */
    void work() {
        Buffer buffer = open.device()
                .createBuffer(BufferDescriptor.DEFAULT
                        .withUsage(BufferUsage.MAP_READ.or(BufferUsage.COPY_DST))
                        .withSize(SIZE_BYTES));
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
        }
        open.device().pushErrorScope(ErrorFilter.VALIDATION);
        List<Operation> operations = List.of(
                open.queue().onSubmittedWorkDone(WAIT_ANY_ONLY),
                open.device().popErrorScope(WAIT_ANY_ONLY),
                buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, WAIT_ANY_ONLY));
        operations.forEach(this::expectOwn);
        buffer.unmap();
        buffer.release();
    }

    /** Blocks in one wait for the loss of the device, which does not come; by the actor's thread. */
    WaitStatus waitInVain(long timeoutNanos) {
        return new Waits(rig, instance).forNanos(FutureWaits.of(open.lost()), timeoutNanos);
    }

    /** Gives the device back on the actor's thread. */
    void close() {
        actor.run(() -> {
            open.queue().release();
            open.device().destroy();
            expectOwn(open.lost());
            open.device().release();
            open.adapter().release();
        });
    }

    private void expectOwn(Operation operation) {
        WaitStatus status = new Waits(rig, instance).await(FutureWaits.of(operation));
        String whose = " of thread '" + actor.role() + "', which waits for it";
        assertEquals(WaitStatus.SUCCESS, status, "the status of a wait for the " + operation.kind() + whose);
        assertEquals(1, operation.firings().size(), "callbacks of the " + operation.kind() + whose);
        assertEquals(
                actor.role(),
                operation.firings().get(0).thread().getName(),
                "the thread that ran the callback of the " + operation.kind() + whose);
    }
}
