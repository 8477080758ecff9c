package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-14: what the device-lost event says, and how often, after Destroy and after the last release. */
@ExtendWith(RigParameter.class)
final class DeviceLostEventCases {
    @Test
    @Clause("ASY-14")
    @DisplayName("A device that another thread destroys is told lost, as destroyed, with the device")
    void destroyed(Rig rig) {
        LosableDevice device = LosableDevice.open(rig, ALLOW_PROCESS_EVENTS);

        rig.actor("destroyer").run(device.open().device()::destroy);

        Firing told = device.told("DeviceDestroy by thread 'destroyer'");
        assertEquals(DeviceLostReason.DESTROYED, DeviceLostReason.of(told.status()), "the reason");
        assertTrue(told.object() != 0, "the callback was given no device, though a reference to it is held");
        device.release();
    }

    @Test
    @Clause({"ASY-14", "OWN-4"})
    @DisplayName("A device whose last reference another thread releases is told lost, as destroyed, without the device")
    void released(Rig rig) {
        LosableDevice device = LosableDevice.open(rig, ALLOW_PROCESS_EVENTS);

        rig.actor("releaser").run(device::release);

        expectWithoutDevice(device.told("the last release by thread 'releaser'"));
    }

    @Test
    @Clause("ASY-14")
    @DisplayName("A device that is destroyed, and released before anyone pumps, is told lost without the device")
    void releasedBeforeTold(Rig rig) {
        LosableDevice device = LosableDevice.open(rig, ALLOW_PROCESS_EVENTS);

        rig.actor("destroyer").run(device.open().device()::destroy);
        rig.actor("releaser").run(device::release);

        expectWithoutDevice(device.told("DeviceDestroy and then the last release"));
    }

    @Test
    @Clause("ASY-14")
    @DisplayName("A device that was told lost is not told lost again by further Destroys or its last release")
    void notAgain(Rig rig) {
        LosableDevice device = LosableDevice.open(rig, ALLOW_PROCESS_EVENTS);
        Actor destroyer = rig.actor("destroyer");
        destroyer.run(device.open().device()::destroy);
        device.told("DeviceDestroy by thread 'destroyer'");

        destroyer.run(device.open().device()::destroy);
        rig.instance().processEvents();
        rig.actor("releaser").run(device::release);
        rig.instance().processEvents();

        assertEquals(
                1, device.open().lost().firings().size(), "device-lost callbacks after the second Destroy and release");
    }

    @Test
    @Clause("ASY-14")
    @Needs(functions = {Fn.DEVICE_GET_LOST_FUTURE, Fn.INSTANCE_WAIT_ANY})
    @DisplayName("The future that GetLostFuture returns, to any thread, is the one whose wait tells of the loss")
    void throughItsFuture(Rig rig) {
        LosableDevice device = LosableDevice.open(rig, WAIT_ANY_ONLY);
        long future = rig.actor("asker").call(device.open().device()::getLostFuture);
        rig.actor("destroyer").run(device.open().device()::destroy);

        Actor waiter = rig.actor("waiter");
        WaitStatus status = waiter.call(() -> device.waitFor(future));

        assertEquals(WaitStatus.SUCCESS, status, "WaitAny of the lost future, after DeviceDestroy");
        Firing told = device.told("a WaitAny of the lost future");
        assertEquals(DeviceLostReason.DESTROYED, DeviceLostReason.of(told.status()), "the reason");
        device.release();
    }

    @Test
    @Clause({"ASY-14", "ASY-7"})
    @Needs(functions = {Fn.DEVICE_GET_LOST_FUTURE, Fn.INSTANCE_WAIT_ANY})
    @DisplayName("The lost future of a device that was told lost is complete, and its wait tells nobody again")
    void futureAfterwards(Rig rig) {
        LosableDevice device = LosableDevice.open(rig, ALLOW_PROCESS_EVENTS);
        rig.actor("destroyer").run(device.open().device()::destroy);
        device.told("DeviceDestroy by thread 'destroyer'");

        long future = rig.actor("asker").call(device.open().device()::getLostFuture);
        FutureWaits waits = FutureWaits.ofIds(future);
        WaitStatus status = rig.actor("waiter").call(() -> rig.instance().waitAny(waits, 0));

        assertEquals(WaitStatus.SUCCESS, status, "WaitAny, without a timeout, of the lost future of a lost device");
        assertTrue(waits.completed(0), "the lost future of a lost device is not marked complete");
        assertEquals(1, device.open().lost().firings().size(), "device-lost callbacks after that wait");
        device.release();
    }

    private static void expectWithoutDevice(Firing told) {
        assertEquals(DeviceLostReason.DESTROYED, DeviceLostReason.of(told.status()), "the reason");
        assertEquals(0, told.object(), "the device that the callback was given, whose last reference is gone");
    }
}
