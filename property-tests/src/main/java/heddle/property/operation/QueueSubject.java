package heddle.property.operation;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import java.util.List;

/**
 * A queue that tells when its work is done.
 *
 * @param rig where it belongs
 * @param open the device with the queue
 * @param owned whether the subject holds the device's references
 */
record QueueSubject(Rig rig, OpenDevice open, boolean owned) implements Subject {
    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        return open.queue().onSubmittedWorkDone(mode, body);
    }

    @Override
    public List<Call> calls() {
        return List.of(
                Call.submitNothing(open.queue()),
                Call.startAnother(Fn.QUEUE_ON_SUBMITTED_WORK_DONE, rig, Kind.WORK_DONE),
                Call.getQueue(open.device()),
                Call.createBuffer(open.device()));
    }

    @Override
    public void release() {
        if (owned) {
            open.queue().release();
            open.device().release();
            open.adapter().release();
        }
    }
}
