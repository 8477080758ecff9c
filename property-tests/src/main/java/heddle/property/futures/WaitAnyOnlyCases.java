package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.Starter;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-2: a WaitAnyOnly callback runs only inside a WaitAny that names its future, on the waiting thread. */
@ExtendWith(RigParameter.class)
final class WaitAnyOnlyCases {
    private static final int PUMPS = 50;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-2")
    @DisplayName("A WaitAnyOnly callback waits for WaitAny, whatever else is called")
    void ownFuture(Kind kind, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Operation operation = rig.actor("starter").call(() -> starter.start(kind, WAIT_ANY_ONLY));
            expectSilence(operation, kind, "the call that started it");

            rig.actor("bystander").run(() -> OtherCalls.make(rig));
            expectSilence(operation, kind, "a call that does not pump");

            rig.actor("pumper").run(() -> IntStream.range(0, PUMPS)
                    .forEach(i -> rig.instance().processEvents()));
            expectSilence(operation, kind, "ProcessEvents");

            expectWaitFires(rig, rig.actor("waiter"), operation);
        }
    }

    @Test
    @Clause("ASY-2")
    @DisplayName("A WaitAnyOnly callback does not run in a WaitAny for another future")
    void otherFuture(Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Operation first = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY);
            Operation second = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY);
            Actor waiter = rig.actor("waiter");

            expectWaitFires(rig, waiter, second);

            assertEquals(
                    0,
                    first.firings().size(),
                    "callbacks of the operation that thread 'waiter' did not name when it"
                            + " waited for one started later on the same queue");
            expectWaitFires(rig, waiter, first);
        }
    }

    private static void expectSilence(Operation operation, Kind kind, String inside) {
        for (Operation.Fired fired : operation.firings()) {
            fail("the WaitAnyOnly callback of " + kind + " ran inside " + inside + ", on thread '"
                    + fired.thread().getName() + "', before any WaitAny");
        }
    }

    /** The waiter polls with WaitAny until the future is complete; by then the callback has run, on its thread. */
    private static void expectWaitFires(Rig rig, Actor waiter, Operation operation) {
        boolean complete = waiter.call(() -> Deadline.in(Patience.with(rig))
                .poll(() -> rig.instance().waitAny(FutureWaits.of(operation), 0).equals(WaitStatus.SUCCESS)));
        assertTrue(complete, "WaitAny on thread '" + waiter.role() + "' found the " + operation.kind() + " complete");
        assertEquals(1, operation.firings().size(), "callbacks that ran by the end of the WaitAny that named them");
        assertEquals(waiter.role(), operation.firings().get(0).thread().getName(), "the thread that ran the callback");
    }
}
