package heddle.property.operation;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.time.Duration;

/**
 * A wait under way on a thread of its own, with a timeout that it never comes to: as long as one call may take.
 *
 * @param rig where it belongs
 * @param running what the thread does
 */
public record BlockedWait(Rig rig, Actor.Running<WaitStatus> running) {
    /** Begins the wait; whether the thread is inside it by the time that this returns is not known. */
    public static BlockedWait begin(Rig rig, String role, FutureWaits futures) {
        Waits timed = Waits.timed(rig);
        long longNanos = rig.backend().callBound().toNanos();
        return new BlockedWait(rig, rig.actor(role).start(() -> timed.forNanos(futures, longNanos)));
    }

    /** Looks for a while whether the wait ends, which also lets the thread get into it. */
    public boolean endsIn(Duration watch) {
        return running.endsIn(watch);
    }

    /** Fails unless the wait ends soon, and with success. */
    public void expectSuccess(String what) {
        WaitStatus status = running.within(Patience.with(rig), "the wait for " + what);
        if (!status.equals(WaitStatus.SUCCESS)) {
            throw new AssertionError(
                    "the wait for " + what + " on thread '" + running.role() + "' ended with " + status);
        }
    }
}
