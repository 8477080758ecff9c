package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.ValidationError;
import heddle.webgpu.Adapter;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.Firing;
import heddle.webgpu.Limits;
import heddle.webgpu.Operation;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-14: a device is lost before it says so, and from then on reports no errors. */
@ExtendWith(RigParameter.class)
final class ErrorsAfterLossCases {
    private static final int ERRORS = 8;
    private static final int TOO_MANY = 100_000;

    @Test
    @Clause({"ASY-14", "ERR-9"})
    @DisplayName("Errors that a thread makes between the loss of a device and its callback are not reported")
    void beforeTheCallback(Rig rig) {
        LosableDevice device = LosableDevice.open(rig, ALLOW_PROCESS_EVENTS);
        rig.actor("destroyer").run(device.open().device()::destroy);

        rig.actor("offender").run(() -> ValidationError.on(device.open().device()));

        assertEquals(0, device.open().uncapturedErrors().size(), "uncaptured errors of a device that is lost");
        device.release();
    }

    @Test
    @Clause({"ASY-14", "ERR-9"})
    @DisplayName("Inside the device-lost callback the device is lost already: errors are not reported")
    void insideTheCallback(Rig rig) {
        AtomicReference<Device> lost = new AtomicReference<>();
        LosableDevice device = LosableDevice.open(rig, ALLOW_PROCESS_EVENTS, firing -> ValidationError.on(lost.get()));
        lost.set(device.open().device());

        rig.actor("destroyer").run(device.open().device()::destroy);

        device.told("DeviceDestroy by thread 'destroyer'");
        assertEquals(0, device.open().uncapturedErrors().size(), "uncaptured errors made inside the lost callback");
        device.release();
    }

    @Test
    @Statistical
    @Clause({"ASY-14", "ERR-9"})
    @DisplayName("While one thread errs and another destroys the device, no error is reported after the loss was told")
    void racing(Rig rig) {
        Race race = rig.race("offender", "destroyer");
        race.repeat(round -> {
            LosableDevice device = LosableDevice.open(rig, ALLOW_SPONTANEOUS);
            Device target = device.open().device();
            round.together(() -> errOften(target), target::destroy);
            device.told("DeviceDestroy by thread 'destroyer'");
            long toldNanos = device.open().lost().firings().get(0).beganNanos();
            for (Operation.Fired error : device.open().uncaptured().firings()) {
                assertTrue(
                        error.beganNanos() <= toldNanos,
                        "an uncaptured error was reported " + (error.beganNanos() - toldNanos)
                                + " ns after the device-lost callback had begun");
            }
            device.release();
        });
    }

    @Test
    @Clause("ASY-14")
    @DisplayName("A device that cannot be created is told lost, as failed, without a device")
    void failedCreation(Rig rig) {
        Adapter adapter = rig.opener().openAdapter(rig.instance());
        Operation lost = rig.gpu().ledger().open(CallbackKind.DEVICE_LOST, ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING);
        DeviceDescriptor impossible = rig.opener()
                .deviceDescriptor("impossible")
                .withRequiredLimits(Limits.DEFAULT.withMaxBindGroups(TOO_MANY))
                .withDeviceLostCallbackInfo(lost.callbackInfo());

        Firing answer =
                rig.await(rig.actor("requester").call(() -> adapter.requestDevice(impossible, ALLOW_PROCESS_EVENTS)));

        assertEquals(0, answer.object(), "the device of a request for " + TOO_MANY + " bind groups");
        Firing told = rig.await(lost);
        assertEquals(DeviceLostReason.FAILED_CREATION, DeviceLostReason.of(told.status()), "the reason");
        assertEquals(0, told.object(), "the device that the lost callback was given, of which there is none");
        adapter.release();
    }

    private static void errOften(Device device) {
        for (int i = 0; i < ERRORS; i++) {
            ValidationError.on(device);
        }
    }
}
