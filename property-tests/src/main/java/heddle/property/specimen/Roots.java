package heddle.property.specimen;

import heddle.cases.OpenDevice;
import heddle.property.specimen.Specimen.Counting;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Adapter;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.Firing;
import heddle.webgpu.Instance;
import heddle.webgpu.MapMode;
import heddle.webgpu.Queue;
import java.util.List;

/** Specimens of what everything else comes from: the instance down to the queue. */
final class Roots {
    private static final Pattern WRITTEN = new Pattern(51);

    private Roots() {}

    static Specimen instance(Footing footing) {
        return Specimen.of(
                footing,
                footing.rig().opener().openInstance(),
                new Counting<>(Instance::addRef, Instance::release),
                instance -> footing.rig().opener().openAdapter(instance).release());
    }

    static Specimen adapter(Footing footing) {
        return Specimen.of(
                footing,
                footing.rig().opener().openAdapter(footing.rig().instance()),
                new Counting<>(Adapter::addRef, Adapter::release),
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

    static Specimen device(Footing footing) {
        OpenDevice open =
                footing.rig().opener().openDevice(footing.rig().instance(), "specimen");
        footing.own(open.adapter(), Adapter::release);
        footing.own(open.queue(), Queue::release);
        return Specimen.of(
                footing,
                open.device(),
                new Counting<>(Device::addRef, Device::release),
                device -> ErrorFree.run(footing.rig(), device, "CreateBuffer", () -> {
                    Buffer buffer = device.createBuffer(
                            BufferDescriptor.DEFAULT.withUsage(BufferUsage.COPY_DST).withSize(Footing.BUFFER_BYTES));
                    if (buffer == null) {
                        throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
                    }
                    buffer.release();
                }));
    }

    static Specimen queue(Footing footing) {
        Buffer target = footing.buffer(Buffers.READ_BACK);
        return Specimen.of(
                footing,
                footing.device().getQueue(),
                new Counting<>(Queue::addRef, Queue::release),
                queue -> write(footing, queue, target));
    }

    /** Writes through the queue and reads the bytes back by mapping. */
    static void write(Footing footing, Queue queue, Buffer target) {
        Buffers buffers = new Buffers(footing.rig());
        queue.writeBuffer(target, 0, WRITTEN.bytes(Footing.BUFFER_BYTES));
        queue.submit(List.of());
        buffers.map(target, MapMode.READ);
        WRITTEN.expect(
                Buffers.present(target.getConstMappedRange(0, Footing.BUFFER_BYTES), "the mapped range"),
                0,
                Footing.BUFFER_BYTES,
                "what the queue wrote");
        target.unmap();
    }
}
