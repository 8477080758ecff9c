package heddle.property.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.stage.Belongings;
import heddle.property.stage.WatchedDevice;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import java.util.List;
import java.util.function.Function;

/**
 * One buffer, texture or query set after the other, destroyed on one thread while another thread makes a call with it.
 *
 * <p>The calling thread has no error scope, so that an error that the destruction explains is reported as uncaptured.
 */
final class ObjectRace {
    /** A fresh object with the call that meets its destruction. */
    record Meeting(Use use, Runnable destroy, Runnable expectIntact) {}

    private final Rig rig;
    private final WatchedDevice device;

    ObjectRace(Rig rig) {
        this.rig = rig;
        this.device = WatchedDevice.open(rig, "holder");
    }

    /** Returns the device that the objects belong to. */
    OpenDevice open() {
        return device.open();
    }

    Rig rig() {
        return rig;
    }

    /**
     * Plays rounds until the budget is spent.
     *
     * @param mayErr whether the call is faulty once the object is destroyed
     */
    void repeat(boolean mayErr, Function<Belongings, Meeting> fresh) {
        rig.race("user", "destroyer").repeat(round -> {
            try (Belongings belongings = new Belongings()) {
                Meeting meeting = fresh.apply(belongings);
                UntilDestroyed calls = meeting.use().calls();
                round.together(calls::use, () -> calls.destroy(meeting.destroy()));
                List<Firing> errors = device.errors();
                expectExplained(errors, mayErr);
                meeting.destroy().run();
                meeting.use().judge().accept(!errors.isEmpty());
                meeting.expectIntact().run();
                assertEquals(List.of(), device.errors(), "errors of a second Destroy and of asking for properties");
            }
        });
    }

    private static void expectExplained(List<Firing> errors, boolean mayErr) {
        if (!mayErr) {
            assertEquals(List.of(), errors, "errors made by a call that is right before and after the destruction");
        } else if (!errors.isEmpty()) {
            assertEquals(1, errors.size(), "errors made by one call: " + errors);
            assertEquals(ErrorType.VALIDATION, ErrorType.of(errors.get(0).type()), "the type of the call's error");
        }
    }
}
