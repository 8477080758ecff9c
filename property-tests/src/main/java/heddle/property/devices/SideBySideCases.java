package heddle.property.devices;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Belongings;
import heddle.property.stage.Pattern;
import heddle.property.stage.WatchedDevice;
import heddle.webgpu.Buffer;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-10: what happens to one device is nothing to another, be it on the same thread or at the same time. */
@ExtendWith(RigParameter.class)
final class SideBySideCases {
    private static final int ERRORS = 4;

    @Test
    @Clause({"TS-10", "ERR-8"})
    @Confined
    @DisplayName("Each of three devices reports its own errors")
    void errors(Rig rig) {
        List<WatchedDevice> devices = List.of(
                WatchedDevice.open(rig, "first"), WatchedDevice.open(rig, "second"), WatchedDevice.open(rig, "third"));
        for (int erring = 0; erring < devices.size(); erring++) {
            Neighbour.err(devices.get(erring).open());
            for (int each = 0; each < devices.size(); each++) {
                assertEquals(
                        each == erring ? 1 : 0,
                        devices.get(each).errors().size(),
                        "errors reported of device " + each + ", after one of device " + erring);
            }
        }
    }

    @Test
    @Clause({"TS-10", "ERR-5"})
    @Statistical
    @DisplayName("Two threads that each scope one device and err on the other see what their own scope is owed")
    void scopes(Rig rig) {
        OpenDevice one = rig.openAnother("one");
        OpenDevice other = rig.openAnother("other");
        rig.race("user", "other user")
                .repeat(round -> round.together(
                        () -> scopeOneErrOnBoth(rig, one, other), () -> scopeOneErrOnBoth(rig, other, one)));
    }

    @Test
    @Clause("TS-10")
    @DisplayName("A device goes on as before when another is destroyed")
    void lossOfAnother(Rig rig) {
        WatchedDevice living = WatchedDevice.open(rig, "living");
        OpenDevice doomed = rig.openAnother("doomed");
        try (Belongings belongings = new Belongings()) {
            Buffer buffer = Neighbour.buffer(living.open(), belongings);
            Operation map = Neighbour.map(buffer);
            rig.actor("destroyer").run(() -> doomed.device().destroy());

            Firing told = rig.await(map);
            assertEquals(
                    MapAsyncStatus.SUCCESS,
                    MapAsyncStatus.of(told.status()),
                    "a map that was pending while another device was destroyed: " + told.message());
            Neighbour.err(living.open());
            assertEquals(1, living.errors().size(), "errors reported of the living device, after one of its own");
            assertFalse(living.open().lost().hasFired(), "the living device was told lost");
        }
    }

    @Test
    @Clause({"TS-10", "TS-3"})
    @Statistical
    @DisplayName("A device works on while others are made and destroyed at the same time")
    void lossesMeanwhile(Rig rig) {
        WatchedDevice living = WatchedDevice.open(rig, "living");
        rig.race("user", "destroyer").repeat(round -> {
            OpenDevice doomed = rig.openAnother("doomed");
            round.together(
                    () -> Neighbour.roundTrip(rig, living.open(), new Pattern(round.number())),
                    () -> doomed.device().destroy());
            rig.close(doomed);
            assertEquals(List.of(), living.errors(), "errors reported of the living device");
            assertFalse(living.open().lost().hasFired(), "the living device was told lost");
        });
    }

    @Test
    @Clause("TS-10")
    @Statistical
    @DisplayName("Two devices write and map at once, and each reads back its own bytes")
    void data(Rig rig) {
        OpenDevice one = rig.openAnother("one");
        OpenDevice other = rig.openAnother("other");
        rig.race("user", "other user")
                .repeat(round -> round.together(
                        () -> Neighbour.roundTrip(rig, one, new Pattern(2 * round.number())),
                        () -> Neighbour.roundTrip(rig, other, new Pattern(2 * round.number() + 1))));
    }

    private static void scopeOneErrOnBoth(Rig rig, OpenDevice scoped, OpenDevice unscoped) {
        scoped.device().pushErrorScope(VALIDATION);
        for (int i = 0; i < ERRORS; i++) {
            Neighbour.err(unscoped);
        }
        Firing clean = rig.await(scoped.device().popErrorScope(ALLOW_PROCESS_EVENTS));
        assertEquals(ErrorType.NO_ERROR, ErrorType.of(clean.type()), "a scope, of errors on another device");
        scoped.device().pushErrorScope(VALIDATION);
        Neighbour.err(scoped);
        Firing own = rig.await(scoped.device().popErrorScope(ALLOW_PROCESS_EVENTS));
        assertEquals(ErrorType.VALIDATION, ErrorType.of(own.type()), "a scope, of an error on its own device");
    }
}
