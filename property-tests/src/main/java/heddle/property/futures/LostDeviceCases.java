package heddle.property.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Together;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-1 for the loss of devices, which an application starts by destroying them. */
@ExtendWith(RigParameter.class)
final class LostDeviceCases {
    private static final int DEVICES = 3;
    private static final Duration LATE_CALLBACKS = Duration.ofMillis(200);

    @Test
    @Clause({"ASY-1", "ASY-14"})
    @DisplayName("Devices that three threads destroy at once are each reported lost, once")
    void destroyedTogether(Rig rig) {
        List<OpenDevice> devices = IntStream.range(0, DEVICES)
                .mapToObj(i -> rig.openAnother("device-" + i))
                .toList();
        Together.of(rig, "destroyer", DEVICES)
                .run(number -> devices.get(number).device().destroy());
        rig.opener().openAdapter(rig.instance()).release(); // a later request has been answered when the time begins
        Deadline.in(LATE_CALLBACKS).poll(() -> {
            rig.instance().processEvents();
            return devices.stream().allMatch(open -> open.lost().hasFired());
        });
        devices.forEach(open -> open.device().destroy());
        rig.instance().processEvents();

        for (OpenDevice open : devices) {
            assertEquals(
                    1,
                    open.lost().firings().size(),
                    "device-lost callbacks of 'device-" + devices.indexOf(open)
                            + "', which thread 'destroyer-" + devices.indexOf(open) + "' destroyed, after "
                            + LATE_CALLBACKS.toMillis() + " ms of pumping at most");
        }
    }
}
