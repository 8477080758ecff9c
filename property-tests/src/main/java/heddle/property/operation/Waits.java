package heddle.property.operation;

import heddle.cases.Deadline;
import heddle.cases.MissingAbilityException;
import heddle.cases.Rig;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.WaitStatus;

/** WaitAny on one instance, with a timeout or as polls. Timed waits must be of one source. */
public record Waits(Rig rig, Instance instance) {
    /** Waits on the rig's instance. */
    public Waits(Rig rig) {
        this(rig, rig.instance());
    }

    /** Makes timed waits possible, or ends the case where the instance has none. */
    public static Waits timed(Rig rig) {
        if (!hasTimed(rig)) {
            throw new MissingAbilityException("timed waits");
        }
        return new Waits(rig);
    }

    private static boolean hasTimed(Rig rig) {
        return rig.backend().timedWaitAnyMaxCount() > 0;
    }

    /** Looks once, without a timeout. */
    public WaitStatus poll(FutureWaits futures) {
        return instance.waitAny(futures, 0);
    }

    /** Waits so long, an unsigned number, and more than 0. */
    public WaitStatus forNanos(FutureWaits futures, long timeoutNanos) {
        return instance.waitAny(futures, timeoutNanos);
    }

    /** Waits for one that will complete soon: in one timed wait where there are any, else in polls. */
    public WaitStatus await(FutureWaits futures) {
        if (hasTimed(rig)) {
            return instance.waitAny(futures, Patience.with(rig).toNanos());
        }
        boolean complete =
                Deadline.in(Patience.with(rig)).poll(() -> poll(futures).equals(WaitStatus.SUCCESS));
        return complete ? WaitStatus.SUCCESS : WaitStatus.TIMED_OUT;
    }
}
