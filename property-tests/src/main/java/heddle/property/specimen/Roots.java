package heddle.property.specimen;

import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Adapter;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.Firing;
import heddle.webgpu.Instance;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Queue;
import java.time.Duration;
import java.util.List;

/** Specimens of what everything else comes from: the instance down to the queue. */
final class Roots {
    private static final Duration LATE_LOSS = Duration.ofSeconds(3);
    private static final Pattern WRITTEN = new Pattern(51);

    private Roots() {}

    static Recipe<Instance> instance(Footing footing) {
        return new Recipe<>(
                footing,
                () -> footing.rig().opener().openInstance(),
                Instance::addRef,
                Instance::release,
                instance -> footing.rig().opener().openAdapter(instance).release());
    }

    static Recipe<Adapter> adapter(Footing footing) {
        return new Recipe<>(
                footing,
                () -> footing.rig().opener().openAdapter(footing.rig().instance()),
                Adapter::addRef,
                Adapter::release,
                adapter -> {
                    Firing answer = footing.rig()
                            .await(adapter.requestDevice(
                                    footing.rig().opener().deviceDescriptor("of the adapter"),
                                    CallbackMode.ALLOW_PROCESS_EVENTS));
                    if (answer.object() == 0) {
                        throw new AssertionError("the adapter gave no device: " + answer.message());
                    }
                    new Device(adapter.gpu(), answer.object()).release();
                });
    }

    /** Has an adapter found, as all are. */
    static Delivery<Adapter> requestedAdapter(Footing footing) {
        Rig rig = footing.rig();
        return new Delivery<>(
                adapter(footing),
                address -> new Adapter(rig.gpu(), address),
                (mode, body) -> rig.instance().requestAdapter(rig.opener().adapterOptions(), mode, body),
                () -> {});
    }

    /** Has a device made, as all are; its end is that it tells its loss. */
    static Delivery<Device> requestedDevice(Footing footing) {
        Rig rig = footing.rig();
        Adapter adapter = footing.own(rig.opener().openAdapter(rig.instance()), Adapter::release);
        Operation lost = rig.gpu()
                .ledger()
                .open(CallbackKind.DEVICE_LOST, CallbackMode.ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING);
        DeviceDescriptor descriptor =
                rig.opener().deviceDescriptor("requested").withDeviceLostCallbackInfo(lost.callbackInfo());
        return new Delivery<>(
                device(footing),
                address -> new Device(rig.gpu(), address),
                (mode, body) -> adapter.requestDevice(descriptor, mode, body),
                () -> expectLost(rig, lost));
    }

    private static void expectLost(Rig rig, Operation lost) {
        boolean told = Deadline.in(LATE_LOSS).poll(() -> {
            rig.instance().processEvents();
            return lost.hasFired();
        });
        if (!told) {
            throw new AssertionError("a device of one reference was released once and not told lost in "
                    + LATE_LOSS.toMillis() + " ms of pumping");
        }
    }

    static Recipe<Device> device(Footing footing) {
        return new Recipe<>(
                footing,
                () -> openDevice(footing),
                Device::addRef,
                Device::release,
                device -> ErrorFree.run(footing.rig(), device, "CreateBuffer", () -> {
                    Buffer buffer = device.createBuffer(BufferDescriptor.DEFAULT
                            .withUsage(BufferUsage.COPY_DST)
                            .withSize(Footing.BUFFER_BYTES));
                    if (buffer == null) {
                        throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
                    }
                    buffer.release();
                }));
    }

    private static Device openDevice(Footing footing) {
        OpenDevice open = footing.rig().opener().openDevice(footing.rig().instance(), "specimen");
        open.queue().release();
        open.adapter().release();
        return open.device();
    }

    static Recipe<Queue> queue(Footing footing) {
        Buffer target = footing.buffer(Buffers.READ_BACK);
        return new Recipe<>(
                footing,
                () -> footing.device().getQueue(),
                Queue::addRef,
                Queue::release,
                queue -> write(footing, queue, target, Footing.BUFFER_BYTES));
    }

    /** Writes through the queue and reads the bytes back by mapping. */
    static void write(Footing footing, Queue queue, Buffer target, int sizeBytes) {
        if (target.getSize() != sizeBytes) {
            throw new AssertionError(
                    "the buffer says that it has " + target.getSize() + " bytes, and should have " + sizeBytes);
        }
        queue.writeBuffer(target, 0, WRITTEN.bytes(sizeBytes));
        queue.submit(List.of());
        new Buffers(footing.rig()).map(target, MapMode.READ);
        WRITTEN.expect(
                Buffers.present(target.getConstMappedRange(0, sizeBytes), "the mapped range"),
                0,
                sizeBytes,
                "what the queue wrote");
        target.unmap();
    }
}
