package heddle.property.destruction;

import heddle.cases.Clause;
import heddle.cases.OpenDevice;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.probe.ExampleCalls;
import heddle.probe.ExampleObjects;
import heddle.property.RigParameter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of TS-3: DeviceDestroy while another thread is inside a call on the device or on one of its objects. */
@ExtendWith(RigParameter.class)
final class DeviceDestroyCases {
    /** Of calls that use their objects up: so many that Destroy falls among them. */
    private static final int CALLS = 6;

    private final ExampleCalls examples = ExampleCalls.all();

    @ParameterizedTest
    @EnumSource(DeviceCall.class)
    @Clause("TS-3")
    @Statistical
    @DisplayName("DeviceDestroy while another thread makes a call on the device or its objects does no harm")
    void beside(DeviceCall call, Rig rig) {
        Aftermath inTurn = inTurn(call, rig);
        Race race = rig.race("user", "destroyer");
        race.repeat(round -> {
            try (DoomedDevice doomed = new DoomedDevice(rig)) {
                UntilDestroyed user = user(call, doomed);
                Runnable afterwards = call.prepare(examples, doomed.newObjects());
                round.together(user::use, () -> user.destroy(doomed.open().device()::destroy));
                afterwards.run(); // on a device that is lost by now
                doomed.aftermath(inTurn.losses()).expectLike(inTurn);
            }
        });
    }

    @Test
    @Clause({"TS-3", "OWN-4"})
    @Statistical
    @DisplayName("DeviceDestroy and the last Release of the device, on two threads, lose it once")
    void lastRelease(Rig rig) {
        Aftermath inTurn = inTurn(DeviceCall.DESTROY, rig);
        Race race = rig.race("releaser", "destroyer");
        race.repeat(round -> {
            OpenDevice open = rig.opener().openDevice(rig.instance(), "doomed");
            open.device().addRef();
            round.together(() -> open.device().release(), () -> {
                open.device().destroy();
                open.device().release();
            });
            Aftermath.of(rig, open, inTurn.losses()).expectLike(inTurn);
            open.queue().release();
            open.adapter().release();
        });
    }

    /** Makes the call before and after Destroy, on one thread. */
    private Aftermath inTurn(DeviceCall call, Rig rig) {
        try (DoomedDevice quiet = new DoomedDevice(rig)) {
            Runnable before = call.prepare(examples, quiet.newObjects());
            Runnable afterwards = call.prepare(examples, quiet.newObjects());
            before.run();
            quiet.open().device().destroy();
            afterwards.run();
            return quiet.aftermath(1);
        }
    }

    private UntilDestroyed user(DeviceCall call, DoomedDevice doomed) {
        if (call.usesItsObjectsUp()) {
            return UntilDestroyed.once(IntStream.range(0, CALLS)
                    .mapToObj(i -> call.prepare(examples, doomed.newObjects()))
                    .toList());
        }
        ExampleObjects shared = doomed.newObjects();
        call.prepare(examples, shared); // makes the objects now, so that only the call is left for the race
        return UntilDestroyed.again(() -> call.prepare(examples, shared).run());
    }
}
