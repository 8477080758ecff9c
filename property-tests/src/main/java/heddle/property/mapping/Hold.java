package heddle.property.mapping;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
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
            pumper.run(() -> expectUnharmed(rig, by));
        }

        /** Fails unless the buffer is held as it was before; ends the hold, on the calling thread. */
        void expectUnharmed(Rig rig, String by) {
            if (map != null) {
                Buffers.expectMapped(rig.await(map), "the map that was pending during " + by);
            }
            Buffers.present(
                    buffer.getConstMappedRange(0, buffer.getSize()), "the range of the thread that maps, after " + by);
            buffer.unmap();
        }
    }

    /** Creates a buffer and lets the holder take it. */
    Held take(Rig rig, Actor holder, long sizeBytes) {
        if (this == CREATED_MAPPED) {
            return holder.call(() -> take(rig, sizeBytes));
        }
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, sizeBytes);
        return holder.call(() -> take(rig, buffer));
    }

    /** Creates a buffer and takes it, both on the calling thread. */
    Held take(Rig rig, long sizeBytes) {
        return this == CREATED_MAPPED
                ? new Held(this, new Buffers(rig).createMapped(Buffers.READ_BACK, sizeBytes), null)
                : take(rig, new Buffers(rig).create(Buffers.READ_BACK, sizeBytes));
    }

    private Held take(Rig rig, Buffer buffer) {
        Operation map = buffer.mapAsync(MapMode.READ, 0, buffer.getSize(), CallbackMode.ALLOW_PROCESS_EVENTS);
        if (this == PENDING) {
            return new Held(this, buffer, map);
        }
        Buffers.expectMapped(rig.await(map), "the map of the holder");
        return new Held(this, buffer, null);
    }
}
