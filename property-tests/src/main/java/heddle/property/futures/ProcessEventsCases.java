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
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-3: an AllowProcessEvents callback runs only inside ProcessEvents or WaitAny, on the calling thread. */
@ExtendWith(RigParameter.class)
final class ProcessEventsCases {
    private static final int OTHER_CALLS = 20;

    @Test
    @Clause({"ASY-3", "ERR-7"})
    @DisplayName("The AllowProcessEvents callback of PopErrorScope waits for a pump")
    void pop(Rig rig) {
        expectOnlyInAPump(rig, Kind.POP);
    }

    @Test
    @Clause("ASY-3")
    @DisplayName("The AllowProcessEvents callback of MapAsync waits for a pump")
    void map(Rig rig) {
        expectOnlyInAPump(rig, Kind.MAP);
    }

    @Test
    @Clause("ASY-3")
    @DisplayName("The AllowProcessEvents callback of OnSubmittedWorkDone waits for a pump")
    void workDone(Rig rig) {
        expectOnlyInAPump(rig, Kind.WORK_DONE);
    }

    @Test
    @Clause("ASY-3")
    @DisplayName("The AllowProcessEvents callback of RequestAdapter waits for a pump")
    void adapter(Rig rig) {
        expectOnlyInAPump(rig, Kind.ADAPTER);
    }

    @Test
    @Clause("ASY-3")
    @DisplayName("The AllowProcessEvents callback of CreateComputePipelineAsync waits for a pump")
    void computePipeline(Rig rig) {
        expectOnlyInAPump(rig, Kind.COMPUTE_PIPELINE);
    }

    @Test
    @Clause("ASY-3")
    @Needs(functions = INSTANCE_WAIT_ANY)
    @DisplayName("An AllowProcessEvents callback runs in a WaitAny for its future, on the waiting thread")
    void inWaitAny(Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Operation operation = rig.actor("starter").call(() -> starter.start(Kind.WORK_DONE, ALLOW_PROCESS_EVENTS));

            boolean complete = rig.actor("waiter")
                    .call(() -> Deadline.in(rig.backend().callBound()).poll(() -> rig.instance()
                            .waitAny(FutureWaits.of(operation), 0)
                            .equals(WaitStatus.SUCCESS)));

            assertTrue(complete, "WaitAny on thread 'waiter' found the operation of thread 'starter' complete");
            assertEquals(1, operation.firings().size(), "callbacks that ran by the end of the WaitAny that named them");
            assertEquals("waiter", operation.firings().get(0).thread().getName(), "the thread that ran the callback");
        }
    }

    private static void expectOnlyInAPump(Rig rig, Kind kind) {
        try (Starter starter = new Starter(rig)) {
            AtomicReference<@Nullable Thread> pumping = new AtomicReference<>();
            AtomicBoolean insideAPump = new AtomicBoolean();
            Operation operation = rig.actor("starter")
                    .call(() -> starter.start(
                            kind,
                            ALLOW_PROCESS_EVENTS,
                            firing -> insideAPump.set(pumping.get() == Thread.currentThread())));
            expectSilence(operation, kind, "the call that started it");

            rig.actor("bystander").run(() -> callOthers(rig));
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

    private static boolean pumpUntilFired(Rig rig, Operation operation, AtomicReference<@Nullable Thread> pumping) {
        return Deadline.in(rig.backend().callBound()).poll(() -> {
            pumping.set(Thread.currentThread());
            rig.instance().processEvents();
            pumping.set(null);
            return operation.hasFired();
        });
    }

    private static void callOthers(Rig rig) {
        Buffers buffers = new Buffers(rig);
        for (int i = 0; i < OTHER_CALLS; i++) {
            Buffer buffer = buffers.create(BufferUsage.COPY_DST, 64);
            rig.queue().writeBuffer(buffer, 0, new Pattern(i).bytes(64));
            buffers.submitNothing();
            buffer.release();
        }
    }

    private static void expectSilence(Operation operation, Kind kind, String inside) {
        for (Operation.Fired fired : operation.firings()) {
            fail("the AllowProcessEvents callback of " + kind + " ran inside " + inside + ", on thread '"
                    + fired.thread().getName() + "', before any pump");
        }
    }
}
