package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;

import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Pumping;
import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.ValidationError;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Device;
import heddle.webgpu.Firing;
import heddle.webgpu.Instance;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * An instance with an adapter, a device and a queue of its own, all made, used and given up by one thread.
 *
 * <p>Threads: the one that opened it.
 */
record Stack(Pumping pumping, Instance instance, OpenDevice open, Deque<Runnable> releases) implements AutoCloseable {
    private static final int SIZE_BYTES = 64;
    private static final Duration LATE_CALLBACKS = Duration.ofSeconds(5);

    /** Opens the whole stack on the calling thread. */
    static Stack open(Rig rig, String label) {
        Instance instance = rig.opener().openInstance();
        return new Stack(
                new Pumping(rig.backend()), instance, rig.opener().openDevice(instance, label), new ArrayDeque<>());
    }

    /** Takes over one reference, to be given back with the device. */
    <T> T own(T object, Consumer<T> release) {
        releases.push(() -> release.accept(object));
        return object;
    }

    Device device() {
        return open.device();
    }

    /** Writes bytes through the queue and fails unless the same ones are read back by mapping. */
    void echo(Pattern pattern) {
        Buffer buffer = buffer(Buffers.READ_BACK);
        open.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES));
        open.queue().submit(List.of());
        Buffers.expectMapped(
                await(buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS)), "MapAsync of an own stack");
        pattern.expect(
                Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the mapped range"),
                0,
                SIZE_BYTES,
                "what this thread's own queue wrote");
        buffer.unmap();
        buffer.release();
    }

    /** Makes one validation error on the own device. */
    void err() {
        ValidationError.on(device());
    }

    Firing await(Operation operation) {
        return pumping.await(instance, operation);
    }

    /** Pumps with ProcessEvents alone, until the operation has called back. */
    void process(Operation operation) {
        Deadline.in(LATE_CALLBACKS).poll(() -> {
            instance.processEvents();
            return operation.hasFired();
        });
    }

    @Override
    public void close() {
        closeDevice();
        instance.processEvents();
        instance.release();
    }

    /** Gives back all but the instance. */
    void closeDevice() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
        open.queue().release();
        open.device().release();
        open.adapter().release();
    }

    /** Creates a buffer; the caller holds the reference. */
    Buffer buffer(BufferUsage usage) {
        Buffer buffer =
                device().createBuffer(BufferDescriptor.DEFAULT.withUsage(usage).withSize(SIZE_BYTES));
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
        }
        return buffer;
    }
}
