package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.DoomedDevice;
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Waits;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-6 and ASY-7: which futures WaitAny reports complete, the first time and again. */
@ExtendWith(RigParameter.class)
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
final class CompletedCases {
    private static final int MISPLACED = 4;

    @Test
    @Confined
    @Clause("ASY-6")
    @Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
    @DisplayName("Each poll marks every future that has called back, and none that has not")
    void marks(Rig rig) {
        DoomedDevice doomed = DoomedDevice.open(rig, WAIT_ANY_ONLY);
        try (Starter starter = new Starter(rig)) {
            List<Operation> operations = List.of(
                    starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY),
                    doomed.lost(),
                    starter.start(Kind.POP, WAIT_ANY_ONLY),
                    starter.start(Kind.MAP, WAIT_ANY_ONLY));
            FutureWaits waits = FutureWaits.of(operations.toArray(Operation[]::new));
            boolean all = Deadline.in(Patience.with(rig)).poll(() -> {
                new Waits(rig).poll(waits);
                expectMarks(operations, waits);
                return operations.stream().filter(Operation::hasFired).count() == 3;
            });
            assertTrue(all, "polls brought out the callbacks of the three operations that are done");
            doomed.lose();
            assertEquals(SUCCESS, new Waits(rig).await(FutureWaits.of(doomed.lost())), "the wait for the loss");
            new Waits(rig).poll(waits);
            expectMarks(operations, waits);
        }
        doomed.release();
    }

    @Test
    @Confined
    @Clause("ASY-6")
    @DisplayName("A future that stands in the list twice is marked twice, and calls back once")
    void namedTwice(Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Operation operation = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY);
            FutureWaits waits = FutureWaits.of(operation, operation);
            assertEquals(SUCCESS, new Waits(rig).await(waits), "the status of the wait");
            expectMarks(List.of(operation, operation), waits);
            assertEquals(1, operation.firings().size(), "callbacks of the operation");
        }
    }

    @Test
    @Clause("ASY-6")
    @DisplayName("An operation that failed completes its future as one that succeeded does")
    void failed(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, 64);
        rig.device().pushErrorScope(ErrorFilter.VALIDATION);
        Operation map = buffer.mapAsync(MapMode.READ, MISPLACED, 8, WAIT_ANY_ONLY);
        rig.popErrorScope(rig.device());
        FutureWaits waits = FutureWaits.of(map);

        WaitStatus status = rig.actor("waiter").call(() -> new Waits(rig).await(waits));

        assertEquals(SUCCESS, status, "the status of the wait for a map that is refused");
        expectMarks(List.of(map), waits);
        assertEquals(
                MapAsyncStatus.ERROR,
                MapAsyncStatus.of(map.result().status()),
                "the status of a map with the offset " + MISPLACED);
        buffer.release();
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-7")
    @DisplayName("A future that was completed is reported complete at once on every thread, without another callback")
    void again(PumpCall first, Rig rig) {
        Actor other = rig.actor("other waiter");
        try (Starter starter = new Starter(rig)) {
            for (Kind kind : Kind.available(rig)) {
                Operation operation = starter.start(kind, first.mode());
                assertTrue(first.untilFired(rig, operation), "the callback of the " + kind + " ran in " + first);
                expectStillComplete(operation, kind, new Waits(rig).poll(FutureWaits.of(operation)), "a poll");
                other.run(() -> {
                    FutureWaits waits = FutureWaits.of(operation);
                    expectStillComplete(operation, kind, new Waits(rig).await(waits), "a wait on another thread");
                    expectMarks(List.of(operation), waits);
                });
            }
        }
    }

    private static void expectStillComplete(Operation operation, Kind kind, WaitStatus status, String wait) {
        assertEquals(SUCCESS, status, "the status of " + wait + " for a " + kind + " that has called back");
        assertEquals(1, operation.firings().size(), "callbacks of the " + kind + ", after " + wait);
    }

    private static void expectMarks(List<Operation> operations, FutureWaits waits) {
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            assertEquals(
                    operation.hasFired(),
                    waits.completed(i),
                    "'completed' of the future at index " + i + ", of the " + operation.kind()
                            + " that has called back " + operation.firings().size() + " times");
        }
    }
}
