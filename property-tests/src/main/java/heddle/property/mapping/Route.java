package heddle.property.mapping;

import heddle.webgpu.BufferUsage;
import heddle.webgpu.MapMode;

/** On which way bytes get into a buffer and out of it again. */
@SuppressWarnings("ImmutableEnumChecker") // the flag sets are records of one long
enum Route {
    /** Stored through mapped ranges, and read by mapping the same buffer again. */
    MAPPED(BufferUsage.MAP_WRITE, MapMode.WRITE),

    /** Written by the queue, and read by mapping the same buffer. */
    QUEUE(BufferUsage.MAP_READ.or(BufferUsage.COPY_DST), MapMode.READ),

    /** Stored through mapped ranges, copied by a command buffer, and read by mapping the copy. */
    COPY(BufferUsage.MAP_WRITE.or(BufferUsage.COPY_SRC), MapMode.READ);

    /** The usage of the buffer into which bytes are stored. */
    final BufferUsage usage;

    /** How the buffer that is read is mapped for that. */
    final MapMode readMode;

    Route(BufferUsage usage, MapMode readMode) {
        this.usage = usage;
        this.readMode = readMode;
    }
}
