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

    /** Plays rounds until the budget is spent, after one in which the call comes after the destruction. */
    void repeat(Function<Belongings, Meeting> fresh) {
        boolean errsInTurn = errsInTurn(fresh);
        rig.race("user", "destroyer").repeat(round -> {
            try (Belongings belongings = new Belongings()) {
                Meeting meeting = fresh.apply(belongings);
                UntilDestroyed calls = meeting.use().calls();
                round.together(calls::use, () -> calls.destroy(meeting.destroy()));
                List<Firing> errors = device.errors();
                expectExplained(errors, errsInTurn);
                meeting.destroy().run();
                meeting.use().judge().accept(!errors.isEmpty());
                meeting.expectIntact().run();
                assertEquals(List.of(), device.errors(), "errors of a second Destroy and of asking for properties");
            }
        });
    }

    /** Returns whether the call makes an error once its object is destroyed, with nothing beside it. */
    private boolean errsInTurn(Function<Belongings, Meeting> fresh) {
        try (Belongings belongings = new Belongings()) {
            Meeting meeting = fresh.apply(belongings);
            UntilDestroyed calls = meeting.use().calls();
            calls.destroy(meeting.destroy());
            calls.use();
            boolean erred = !device.errors().isEmpty();
            meeting.use().judge().accept(erred);
            return erred;
        }
    }

    private static void expectExplained(List<Firing> errors, boolean errsInTurn) {
        if (!errsInTurn) {
            assertEquals(List.of(), errors, "errors made by a call that makes none before or after the destruction");
        }
        for (Firing error : errors) {
            assertEquals(ErrorType.VALIDATION, ErrorType.of(error.type()), "the type of an error: " + error.message());
        }
    }
}
