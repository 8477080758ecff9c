package heddle.property.operation;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Fn;
import heddle.webgpu.Queue;
import java.util.List;

/**
 * One call that a thread makes beside an operation; what it makes it gives back.
 *
 * @param function what is called
 * @param work the call with its arguments
 */
public record Call(Fn function, Actor.Work work) {
    private static final int SIZE_BYTES = 64;

    static Call createBuffer(Device device) {
        return new Call(Fn.DEVICE_CREATE_BUFFER, () -> {
            Buffer made = device.createBuffer(
                    BufferDescriptor.DEFAULT.withUsage(Buffers.READ_BACK).withSize(SIZE_BYTES));
            if (made != null) {
                made.release();
            }
        });
    }

    static Call getQueue(Device device) {
        return new Call(Fn.DEVICE_GET_QUEUE, () -> device.getQueue().release());
    }

    static Call submitNothing(Queue queue) {
        return new Call(Fn.QUEUE_SUBMIT, () -> queue.submit(List.of()));
    }

    static Call push(Device device) {
        return new Call(Fn.DEVICE_PUSH_ERROR_SCOPE, () -> device.pushErrorScope(ErrorFilter.VALIDATION));
    }

    /** Pops the calling thread's scope; the answer comes with some later pump. */
    static Call pop(Device device) {
        return new Call(Fn.DEVICE_POP_ERROR_SCOPE, () -> device.popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS));
    }

    /** Starts one more operation like that of a subject, which is released when its callback comes with some later pump. */
    static Call startAnother(Fn function, Rig rig, Kind kind) {
        return new Call(function, () -> {
            Subject another = Subject.of(kind, rig);
            CallbackBody release = firing -> another.release();
            another.start(CallbackMode.ALLOW_PROCESS_EVENTS, release);
        });
    }
}
