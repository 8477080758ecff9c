package heddle.jcstress.shared;

import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.Operation;

/** How mapping a buffer ended, in one word of an outcome table. */
public enum Ended {
    SUCCESS,
    ABORTED,
    ERROR,
    CANCELLED,
    /** A status that the header does not have. */
    ODD,
    /** The callback never came. */
    NEVER;

    /** Pumps until the operation has ended. */
    public static Ended of(Operation map) {
        if (!Shared.await(map)) {
            return NEVER;
        }
        int status = map.result().status();
        if (status == MapAsyncStatus.SUCCESS.value()) {
            return SUCCESS;
        }
        if (status == MapAsyncStatus.ABORTED.value()) {
            return ABORTED;
        }
        if (status == MapAsyncStatus.ERROR.value()) {
            return ERROR;
        }
        return status == MapAsyncStatus.CALLBACK_CANCELLED.value() ? CANCELLED : ODD;
    }
}
