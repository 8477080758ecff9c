package heddle.property.lifecycle;

import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.time.Duration;

/** A device that a case holds one reference to, of a rig's instance, and its loss. */
record LosableDevice(Rig rig, OpenDevice open) {
    /** A loss is told by the pump after it; a library that tells none is not waited for any longer. */
    private static final Duration LATE_CALLBACKS = Duration.ofSeconds(3);

    static LosableDevice open(Rig rig, CallbackMode lostMode) {
        return open(rig, lostMode, CallbackBody.NOTHING);
    }

    static LosableDevice open(Rig rig, CallbackMode lostMode, CallbackBody onLost) {
        return new LosableDevice(
                rig, rig.opener().openDevice(rig.instance(), "losable", lostMode, onLost, CallbackBody.NOTHING));
    }

    /** Pumps for the device-lost callback and returns what it was told; fails unless it came once. */
    Firing told(String after) {
        Deadline.in(LATE_CALLBACKS).poll(() -> {
            rig.instance().processEvents();
            return open.lost().hasFired();
        });
        int times = open.lost().firings().size();
        if (times != 1) {
            throw new AssertionError("the device-lost callback came " + times + " times after " + after + " and up to "
                    + LATE_CALLBACKS.toMillis() + " ms of pumping");
        }
        return open.lost().result();
    }

    /** Polls a future until a wait does not time out any more. */
    WaitStatus waitFor(long future) {
        FutureWaits waits = FutureWaits.ofIds(future);
        WaitStatus[] last = {WaitStatus.TIMED_OUT};
        Deadline.in(LATE_CALLBACKS).poll(() -> {
            last[0] = rig.instance().waitAny(waits, 0);
            return !last[0].equals(WaitStatus.TIMED_OUT);
        });
        return last[0];
    }

    /** Gives back the queue, the one reference to the device, and the adapter. */
    void release() {
        open.queue().release();
        open.device().release();
        open.adapter().release();
    }
}
