package heddle.property.mapping;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import org.jspecify.annotations.Nullable;

/** How a thread keeps a buffer from the queue. */
enum Hold {
    /** Its map was asked for, and nobody has pumped since. */
    PENDING,

    /** It is mapped for reading. */
    MAPPED,

    /** It has been mapped since it was created. */
    CREATED_MAPPED;

    /**
     * A buffer that a thread holds.
     *
     * @param map the pending map, if it is that
     */
    record Held(Hold hold, Buffer buffer, @Nullable Operation map) {
        /** Fails unless the buffer is held as it was before; ends the hold, on the pumper's thread. */
        void expectUnharmed(Rig rig, Actor pumper, String by) {
            if (map != null) {
                Buffers.expectMapped(
                        pumper.call(() -> rig.await(map)), "the map of thread 'holder', pending during " + by + ",");
            }
            pumper.run(() -> {
                Buffers.present(
                        buffer.getConstMappedRange(0, buffer.getSize()), "the range of thread 'holder' after " + by);
                buffer.unmap();
            });
        }
    }

    /** Creates a buffer and lets the holder take it. */
    Held take(Rig rig, Actor holder, long sizeBytes) {
        Buffers buffers = new Buffers(rig);
        BufferUsage usage = Buffers.READ_BACK;
        if (this == CREATED_MAPPED) {
            return new Held(this, holder.call(() -> buffers.createMapped(usage, sizeBytes)), null);
        }
        Buffer buffer = buffers.create(usage, sizeBytes);
        Operation map =
                holder.call(() -> buffer.mapAsync(MapMode.READ, 0, sizeBytes, CallbackMode.ALLOW_PROCESS_EVENTS));
        if (this == PENDING) {
            return new Held(this, buffer, map);
        }
        Buffers.expectMapped(holder.call(() -> rig.await(map)), "the map of thread 'holder'");
        return new Held(this, buffer, null);
    }
}
