package heddle.property.operation;

import heddle.cases.Rig;
import java.time.Duration;

/**
 * How long a case waits for what should come at once before it says that it does not come: far longer than a busy machine
 * needs, and short enough that the bound on one call, at which the whole process counts as hung, is not reached.
 */
public final class Patience {
    private static final int PART_OF_THE_CALL_BOUND = 4;

    private Patience() {}

    /** Returns a quarter of the backend's bound on one call. */
    public static Duration with(Rig rig) {
        return rig.backend().callBound().dividedBy(PART_OF_THE_CALL_BOUND);
    }
}
