package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.Operation;
import heddle.webgpu.QueueWorkDoneStatus;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of ASY-13: when the last reference to an instance goes, what is pending is cancelled there and then, since nobody
 * can pump any more.
 *
 * <p>The devices of the instance are held by the case meanwhile; that does not keep the instance.
 */
@ExtendWith(RigParameter.class)
final class InstanceReleaseCases {
    /** CallbackCancelled, which has this value in the status of every operation. */
    private static final int CANCELLED = QueueWorkDoneStatus.CALLBACK_CANCELLED.value();

    @ParameterizedTest
    @EnumSource(Unwaited.class)
    @Clause({"ASY-13", "ASY-2"})
    @DisplayName("The last release of the instance, on another thread, cancels what nobody waits for")
    void cancelled(Unwaited kind, Rig rig) {
        Actor starter = rig.actor("starter");
        Stack stack = starter.call(() -> Stack.open(rig, "cancelled"));
        Operation operation = starter.call(() -> kind.start(rig, stack));
        int before = operation.firings().size();

        rig.actor("releaser").run(stack.instance()::release);
        List<Operation.Fired> atRelease = operation.firings();
        stack.closeDevice(); // whatever was seen, so that no callback stays behind

        assertEquals(0, before, "callbacks before the release, of an operation that fires in WaitAny only");
        expectCancelled(operation, atRelease, "the instance's last release by thread 'releaser'");
    }

    @Test
    @Confined
    @Clause("ASY-13")
    @DisplayName("Only the last of two references to the instance cancels what is pending")
    void heldOnce(Rig rig) {
        Stack stack = Stack.open(rig, "held");
        stack.instance().addRef();
        Operation done = stack.open().queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS);

        stack.instance().release();
        int held = done.firings().size();
        stack.instance().release();
        List<Operation.Fired> atRelease = done.firings();
        stack.closeDevice();

        assertEquals(0, held, "callbacks while a reference to the instance was held");
        expectCancelled(done, atRelease, "the second of two releases");
    }

    @Test
    @Clause({"ASY-13", "ASY-14"})
    @DisplayName("The last release of the instance cancels a living device's lost event, which then never comes again")
    void lostEvent(Rig rig) {
        Stack stack = Stack.open(rig, "living");

        rig.actor("releaser").run(stack.instance()::release);

        List<Operation.Fired> atRelease = stack.open().lost().firings();
        stack.device().destroy();
        stack.closeDevice();

        assertEquals(1, atRelease.size(), "device-lost callbacks by the return of the instance's last release");
        assertEquals(
                DeviceLostReason.CALLBACK_CANCELLED,
                DeviceLostReason.of(atRelease.get(0).firing().status()),
                "the reason that the device-lost callback was told");
        assertEquals(1, stack.open().lost().firings().size(), "device-lost callbacks once the device is gone too");
    }

    private static void expectCancelled(Operation operation, List<Operation.Fired> atRelease, String release) {
        assertEquals(1, atRelease.size(), operation.kind() + " callbacks by the return of " + release);
        assertEquals(
                CANCELLED,
                atRelease.get(0).firing().status(),
                "the status that the " + operation.kind() + " callback was told, where " + CANCELLED
                        + " is CallbackCancelled");
        assertEquals(1, operation.firings().size(), operation.kind() + " callbacks once the device is gone too");
    }
}
