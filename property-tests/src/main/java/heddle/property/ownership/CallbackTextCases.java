package heddle.property.ownership;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.ValidationError;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.Firing;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of OWN-5: a callback's text can be read until the callback returns.
 *
 * <p>It is read when the callback begins, and again from the library's memory after other texts have been made.
 */
@ExtendWith(RigParameter.class)
final class CallbackTextCases {
    private static final long SIZE_BYTES = 64;
    private static final long MISALIGNED = 4;
    private static final long MEETING_MILLIS = 500;

    @Test
    @Clause("OWN-5")
    @DisplayName("The text of a callback is still there at its end, after the callback itself made an error")
    void afterAnotherError(Rig rig) {
        String[] again = new String[1];
        Actor offender = rig.actor("offender");
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        Operation map = offender.call(() -> {
            rig.device().pushErrorScope(VALIDATION);
            return buffer.mapAsync(MapMode.READ, MISALIGNED, SIZE_BYTES / 2, ALLOW_PROCESS_EVENTS, firing -> {
                rig.device().pushErrorScope(VALIDATION);
                ValidationError.on(rig.device(), "another, with a longer label than the first");
                again[0] = firing.messageAgain().get();
            });
        });

        offender.run(() -> {
            rig.await(map);
            rig.popErrorScope(rig.device());
            rig.popErrorScope(rig.device());
        });

        expectSame(map, again[0], "after an error made inside it");
        buffer.release();
    }

    @Test
    @Clause("OWN-5")
    @DisplayName("Texts of callbacks that two threads run at the same time do not write over each other")
    void twoAtOnce(Rig rig) {
        CyclicBarrier inside = new CyclicBarrier(2);
        String[] again = new String[2];
        rig.open();
        Actor[] actors = {rig.actor("offender-0"), rig.actor("offender-1")};
        Operation[] pops = new Operation[2];
        for (int i = 0; i < 2; i++) {
            int number = i;
            pops[i] = actors[i].call(() -> popped(rig, firing -> {
                meet(inside);
                again[number] = firing.messageAgain().get();
                meet(inside);
            }));
        }

        Actor.Running<Firing> first = actors[0].start(() -> rig.await(pops[0]));
        Actor.Running<Firing> second = actors[1].start(() -> rig.await(pops[1]));
        first.await();
        second.await();

        expectSame(pops[0], again[0], "while thread 'offender-1' ran a callback with another text");
        expectSame(pops[1], again[1], "while thread 'offender-0' ran a callback with another text");
    }

    /** Makes an error inside a scope of the calling thread, and pops the scope. */
    private static Operation popped(Rig rig, CallbackBody body) {
        rig.device().pushErrorScope(VALIDATION);
        ValidationError.on(rig.device(), Thread.currentThread().getName());
        return rig.device().popErrorScope(ALLOW_PROCESS_EVENTS, body);
    }

    private static void expectSame(Operation operation, String again, String when) {
        String text = operation.result().message();
        assertFalse(text.isEmpty(), "the text of an error is empty");
        assertEquals(text, again, "the text of a callback, read again " + when);
    }

    /** Waits for the other thread's callback, if it comes: a library may run one callback at a time. */
    private static void meet(CyclicBarrier inside) throws InterruptedException {
        try {
            inside.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            inside.reset();
        }
    }
}
