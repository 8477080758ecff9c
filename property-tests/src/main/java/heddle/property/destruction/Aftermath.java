package heddle.property.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import java.time.Duration;

/**
 * What a library tells of a device that was destroyed.
 *
 * <p>A race is compared with the same calls made one after the other: whether a loss is told of at all, and whether a
 * lost device stays silent, are other claims, and a race must not make it worse.
 *
 * @param losses how often its device-lost callback has come
 * @param errors how many errors were reported, of calls without a fault
 */
record Aftermath(int losses, int errors) {
    private static final Duration LATE_CALLBACK = Duration.ofMillis(100);

    /** Returns what has been told by now, with some time for as many losses as are expected to be told of. */
    static Aftermath of(Rig rig, OpenDevice open, int expectedLosses) {
        Deadline.in(LATE_CALLBACK).poll(() -> {
            rig.instance().processEvents();
            return open.lost().firings().size() >= expectedLosses;
        });
        return new Aftermath(
                open.lost().firings().size(), open.uncapturedErrors().size());
    }

    /** Fails unless a race came out as the calls did one after the other. */
    void expectLike(Aftermath inTurn) {
        assertEquals(inTurn.losses, losses, "device-lost callbacks, where as many come without a race");
        assertTrue(
                errors == 0 || inTurn.errors > 0,
                errors + " errors were reported, where no faulty call was made and none is reported without a race");
    }
}
