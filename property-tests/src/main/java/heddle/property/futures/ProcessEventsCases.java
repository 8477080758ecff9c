package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.Fn.INSTANCE_WAIT_ANY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.Starter;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-3: an AllowProcessEvents callback runs only inside ProcessEvents or WaitAny, on the calling thread. */
@ExtendWith(RigParameter.class)
final class ProcessEventsCases {
    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-3")
    @DisplayName("An AllowProcessEvents callback waits for a pump, whatever else is called")
    void ownPump(Kind kind, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            AtomicReference<@Nullable Thread> pumping = new AtomicReference<>();
            AtomicBoolean insideAPump = new AtomicBoolean();
            Operation operation = rig.actor("starter")
                    .call(() -> starter.start(
                            kind,
                            ALLOW_PROCESS_EVENTS,
                            firing -> insideAPump.set(pumping.get() == Thread.currentThread())));
            expectSilence(operation, kind, "the call that started it");

            rig.actor("bystander").run(() -> OtherCalls.make(rig));
            expectSilence(operation, kind, "a call that was no pump");

            boolean fired = rig.actor("pumper").call(() -> pumpUntilFired(rig, operation, pumping));
            assertTrue(fired, "the callback of " + kind + " ran while thread 'pumper' pumped");
            assertTrue(
                    insideAPump.get(),
                    "the AllowProcessEvents callback of " + kind + " ran inside"
                            + " ProcessEvents on thread 'pumper', and not on thread '"
                            + operation.firings().get(0).thread().getName() + "'");
        }
    }

    @Test
    @Clause("ASY-3")
    @Needs(functions = INSTANCE_WAIT_ANY)
    @DisplayName("An AllowProcessEvents callback runs in a WaitAny for its future, on the waiting thread")
    void inWaitAny(Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Operation operation = rig.actor("starter").call(() -> starter.start(Kind.WORK_DONE, ALLOW_PROCESS_EVENTS));

            boolean complete = rig.actor("waiter").call(() -> Deadline.in(Patience.with(rig))
                    .poll(() ->
                            rig.instance().waitAny(FutureWaits.of(operation), 0).equals(WaitStatus.SUCCESS)));

            assertTrue(complete, "WaitAny on thread 'waiter' found the operation of thread 'starter' complete");
            assertEquals(1, operation.firings().size(), "callbacks that ran by the end of the WaitAny that named them");
            assertEquals("waiter", operation.firings().get(0).thread().getName(), "the thread that ran the callback");
        }
    }

    private static boolean pumpUntilFired(Rig rig, Operation operation, AtomicReference<@Nullable Thread> pumping) {
        return Deadline.in(Patience.with(rig)).poll(() -> {
            pumping.set(Thread.currentThread());
            rig.instance().processEvents();
            pumping.set(null);
            return operation.hasFired();
        });
    }

    private static void expectSilence(Operation operation, Kind kind, String inside) {
        for (Operation.Fired fired : operation.firings()) {
            fail("the AllowProcessEvents callback of " + kind + " ran inside " + inside + ", on thread '"
                    + fired.thread().getName() + "', before any pump");
        }
    }
}
