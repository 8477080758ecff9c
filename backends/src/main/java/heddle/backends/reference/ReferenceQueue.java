package heddle.backends.reference;

import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.QueueWorkDoneStatus;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TextureUsage;
import java.nio.ByteBuffer;
import java.util.List;

/** The queue of a device: checks work on the calling thread, and does it on its timeline. Safe for all threads. */
public final class ReferenceQueue extends ReferenceObject {
    private static final int WRITE_ALIGNMENT = 4;

    private final ReferenceDevice device;
    private final int source;
    private final QueueTimeline timeline;

    ReferenceQueue(ReferenceDevice device, String label) {
        super(device.realm(), "Queue", label);
        this.device = device;
        this.source = device.realm().newQueueSource();
        this.timeline = device.realm().parts().queueTimeline(device.realm().workers());
        device.realm().objects().publish(this);
    }

    public ReferenceDevice device() {
        return device;
    }

    /** Returns the source that its futures carry. */
    int source() {
        return source;
    }

    public QueueTimeline timeline() {
        return timeline;
    }

    void submit(List<ReferenceCommandBuffer> commandBuffers) {
        device.attempt(() -> {
            synchronized (device.lock()) {
                ReferenceCommandBuffer.consume(commandBuffers, device);
                timeline.submit(() -> commandBuffers.forEach(ReferenceCommandBuffer::execute));
            }
        });
    }

    long onSubmittedWorkDone(CallbackInfo callback) {
        FutureTable futures = device.futures();
        Event event = futures.open(
                CallbackKind.QUEUE_WORK_DONE,
                source,
                callback,
                Report.of(Outcome.success(), QueueWorkDoneStatus.CALLBACK_CANCELLED.value()));
        timeline.workDone(() -> futures.ready(event));
        return event.future();
    }

    void writeBuffer(ReferenceBuffer buffer, long offset, ByteBuffer data) {
        ByteBuffer copy =
                ByteBuffer.allocate(data.remaining()).put(data.duplicate()).flip();
        device.attempt(() -> {
            synchronized (device.lock()) {
                buffer.requireValidFor(device);
                buffer.requireUsable();
                BufferRules.usage(buffer, BufferUsage.COPY_DST);
                BufferRules.aligned(buffer, "write offset", offset, WRITE_ALIGNMENT);
                BufferRules.aligned(buffer, "write size", copy.remaining(), WRITE_ALIGNMENT);
                BufferRules.range(buffer, offset, copy.remaining());
                timeline.write(() -> buffer.bytes().write(offset, copy));
            }
        });
    }

    void writeTexture(TexelCopy target, TexelCopyBufferLayout layout, ByteBuffer data) {
        ByteBuffer copy =
                ByteBuffer.allocate(data.remaining()).put(data.duplicate()).flip();
        device.attempt(() -> {
            LinearTexels source = new LinearTexels(new BufferBytes(copy.remaining()), copy.remaining(), layout);
            synchronized (device.lock()) {
                target.texture().requireValidFor(device);
                target.texture().requireUsable();
                target.check(TextureUsage.COPY_DST);
                source.check(target);
                timeline.write(() -> {
                    source.bytes().write(0, copy);
                    target.fillFrom(source);
                });
            }
        });
    }
}
