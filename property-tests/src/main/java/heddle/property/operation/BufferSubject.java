package heddle.property.operation;

import heddle.cases.Rig;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;

/**
 * A buffer that is mapped for reading.
 *
 * @param rig where it belongs
 * @param buffer the buffer; the subject holds its reference
 */
public record BufferSubject(Rig rig, Buffer buffer) implements Subject {
    static final int SIZE_BYTES = 64;

    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, mode, body);
    }

    @Override
    public List<Call> calls() {
        return List.of(
                new Call(Fn.BUFFER_GET_SIZE, buffer::getSize),
                new Call(Fn.BUFFER_GET_MAP_STATE, buffer::getMapState),
                new Call(Fn.BUFFER_GET_CONST_MAPPED_RANGE, () -> buffer.getConstMappedRange(0, SIZE_BYTES)),
                Call.createBuffer(rig.device()),
                Call.submitNothing(rig.queue()),
                new Call(Fn.BUFFER_ADD_REF, buffer::addRef),
                new Call(Fn.BUFFER_RELEASE, buffer::release));
    }

    @Override
    public void release() {
        buffer.release();
    }
}
