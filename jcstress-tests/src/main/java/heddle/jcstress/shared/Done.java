package heddle.jcstress.shared;

import heddle.webgpu.Operation;
import heddle.webgpu.QueueWorkDoneStatus;

/** What OnSubmittedWorkDone said, in one word of an outcome table. */
public enum Done {
    SUCCESS,
    ERROR,
    CANCELLED,
    /** A status that the header does not have. */
    ODD,
    /** The callback never came. */
    NEVER;

    /** Pumps until the operation has ended. */
    public static Done of(Operation work) {
        if (!Shared.await(work)) {
            return NEVER;
        }
        int status = work.result().status();
        if (status == QueueWorkDoneStatus.SUCCESS.value()) {
            return SUCCESS;
        }
        if (status == QueueWorkDoneStatus.ERROR.value()) {
            return ERROR;
        }
        return status == QueueWorkDoneStatus.CALLBACK_CANCELLED.value() ? CANCELLED : ODD;
    }
}
