package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Rig;
import heddle.property.operation.InCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Waits;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;

/**
 * What a callback of ASY-12 does: it waits and pumps, on the thread that runs it.
 *
 * @param inside the callback
 * @param starter starts what it waits for
 */
record Nesting(Rig rig, InCallback inside, Starter starter) {
    private static final int LEVELS = 10;

    /** Brings out another operation with WaitAny. */
    void waits() throws Exception {
        Operation other = starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY);
        FutureWaits waits = FutureWaits.of(other);
        WaitStatus status = inside.call("WaitAny for another future", () -> new Waits(rig).await(waits));
        assertEquals(WaitStatus.SUCCESS, status, "the status of a nested wait");
        expectHere(other);
    }

    /** Brings out another operation with ProcessEvents. */
    void pumps() throws Exception {
        Operation other =
                inside.call("PushErrorScope or PopErrorScope", () -> starter.start(Kind.POP, ALLOW_PROCESS_EVENTS));
        boolean fired = inside.call("ProcessEvents", () -> PumpCall.PROCESS_EVENTS.untilFired(rig, other));
        assertTrue(fired, "a nested ProcessEvents brought out the callback of another operation");
        expectHere(other);
    }

    /** Polls for the callback's own future: whatever that answers, it returns. */
    void ownFuture() throws Exception {
        FutureWaits waits = FutureWaits.of(inside.own());
        WaitStatus status = inside.call("WaitAny with timeout 0 for its own future", () -> new Waits(rig).poll(waits));
        rig.report("a poll for the callback's own future: " + status + ", completed " + waits.completed(0));
    }

    /** Has callbacks run inside callbacks, ten deep. */
    void tenDeep(PumpCall pump) throws Exception {
        descend(pump, 2);
    }

    private void descend(PumpCall pump, int level) throws Exception {
        Operation next = starter.start(Kind.WORK_DONE, pump.mode(), firing -> {
            if (level < LEVELS) {
                descend(pump, level + 1);
            }
        });
        boolean fired = inside.call(pump + " at level " + level, () -> pump.untilFired(rig, next));
        assertTrue(fired, "the callback at level " + level + " of " + LEVELS + " ran");
        expectHere(next);
    }

    private static void expectHere(Operation operation) {
        assertEquals(1, operation.firings().size(), "callbacks of the operation inside the callback");
        assertEquals(
                Thread.currentThread().getName(),
                operation.firings().get(0).thread().getName(),
                "the thread that ran the inner callback");
    }
}
