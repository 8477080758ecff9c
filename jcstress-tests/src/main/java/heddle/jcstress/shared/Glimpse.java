package heddle.jcstress.shared;

import java.util.function.BooleanSupplier;

/** A short wait by an actor for what another actor is about to do, so that more samples tell something. */
public final class Glimpse {
    private static final int SPINS = 2000;

    private Glimpse() {}

    /** Looks again and again, for microseconds; returns whether the condition came true. */
    public static boolean of(BooleanSupplier condition) {
        for (int i = 0; i < SPINS; i++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }
}
