package heddle.probe;

import static heddle.probe.Resources.BUFFER;
import static heddle.probe.Resources.BUFFER_BYTES;
import static heddle.probe.Resources.MAPPED_READ_BUFFER;
import static heddle.probe.Resources.MAPPED_WRITE_BUFFER;

import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;

/** Examples of buffers. */
final class BufferExamples {
    private static final int RANGE_BYTES = 64;

    private BufferExamples() {}

    static void register(ExampleCalls calls) {
        calls.on(Fn.BUFFER_GET_USAGE, BUFFER, Buffer::getUsage);
        calls.on(Fn.BUFFER_GET_SIZE, BUFFER, Buffer::getSize);
        calls.on(Fn.BUFFER_GET_MAP_STATE, BUFFER, Buffer::getMapState);
        calls.on(Fn.BUFFER_DESTROY, BUFFER, Buffer::destroy);
        calls.making(
                Fn.BUFFER_MAP_ASYNC,
                Resources.READ_BUFFER,
                (o, b) -> o.started(b.mapAsync(MapMode.READ, 0, BUFFER_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS)));
        calls.on(Fn.BUFFER_GET_MAPPED_RANGE, MAPPED_WRITE_BUFFER, b -> b.getMappedRange(0, RANGE_BYTES));
        calls.on(Fn.BUFFER_GET_CONST_MAPPED_RANGE, MAPPED_READ_BUFFER, b -> b.getConstMappedRange(0, RANGE_BYTES));
        calls.on(
                Fn.BUFFER_READ_MAPPED_RANGE,
                MAPPED_READ_BUFFER,
                b -> b.readMappedRange(0, ByteBuffer.allocateDirect(RANGE_BYTES)));
        calls.on(
                Fn.BUFFER_WRITE_MAPPED_RANGE,
                MAPPED_WRITE_BUFFER,
                b -> b.writeMappedRange(0, ByteBuffer.allocateDirect(RANGE_BYTES)));
        calls.on(Fn.BUFFER_UNMAP, MAPPED_READ_BUFFER, Buffer::unmap);
    }
}
