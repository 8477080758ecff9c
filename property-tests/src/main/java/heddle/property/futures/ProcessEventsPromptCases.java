package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.BlockedWait;
import heddle.property.operation.DoomedDevice;
import heddle.property.operation.HeldCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Subject;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-10: ProcessEvents does not block, whatever other threads are in the middle of. */
@ExtendWith(RigParameter.class)
final class ProcessEventsPromptCases {
    private static final Duration WATCH = Duration.ofMillis(30);

    @Test
    @Clause({"ASY-10", "TS-2", "TS-7"})
    @Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
    @DisplayName("ProcessEvents returns while another thread is blocked in a wait")
    void besideAWait(Rig rig) {
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        BlockedWait waiting = BlockedWait.begin(rig, "waiter", FutureWaits.of(doomed.lost()));
        waiting.endsIn(WATCH); // it is likely to wait by then; the claim holds either way

        rig.actor("pumper")
                .start(() -> {
                    rig.instance().processEvents();
                    return true;
                })
                .within(Patience.with(rig), "ProcessEvents, with another thread blocked in a wait,");

        doomed.lose();
        waiting.expectSuccess("the loss of a device");
        doomed.release();
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause({"ASY-10", "ASY-11"})
    @DisplayName("ProcessEvents returns while another thread runs a callback, of whatever kind, in a pump")
    void besideACallback(PumpCall pump, Rig rig) {
        Actor user = rig.actor("user");
        try (Starter starter = new Starter(rig)) {
            Kind.each(rig, kind -> {
                Subject subject = starter.keep(Subject.of(kind, rig));
                try (HeldCallback held = new HeldCallback(rig, subject, pump, kind.toString())) {
                    held.expectReturns(
                            user, "ProcessEvents", () -> rig.instance().processEvents());
                }
            });
        }
    }
}
