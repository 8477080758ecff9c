package heddle.property.futures;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;
import static heddle.webgpu.WaitStatus.ERROR;
import static heddle.webgpu.WaitStatus.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.Starter;
import heddle.property.operation.Waits;
import heddle.webgpu.Adapter;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.InstanceDescriptor;
import heddle.webgpu.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ASY-8: waits that are refused, and what they name can still be had afterwards. */
@Confined
@ExtendWith(RigParameter.class)
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
final class RefusedWaitCases {
    @Test
    @Clause("ASY-8")
    @DisplayName("An instance without TimedWaitAny refuses a wait with a timeout, and polls")
    void withoutTheFeature(Rig rig) {
        Instance plain = rig.gpu().createInstance(InstanceDescriptor.DEFAULT);
        Operation request = plain.requestAdapter(rig.opener().adapterOptions(), WAIT_ANY_ONLY);
        FutureWaits waits = FutureWaits.of(request);

        assertEquals(
                ERROR,
                plain.waitAny(waits, Patience.with(rig).toNanos()),
                "the status of a wait with a timeout, where the instance has no timed waits");

        boolean complete = Deadline.in(Patience.with(rig))
                .poll(() -> plain.waitAny(waits, 0).equals(SUCCESS));
        assertTrue(complete, "polls brought out the callback after the refusal");
        assertEquals(1, request.firings().size(), "callbacks of the request");
        new Adapter(rig.gpu(), request.result().object()).release();
        plain.release();
    }

    @Test
    @Clause("ASY-8")
    @DisplayName("A timed wait takes as many futures as the instance was enabled for")
    void asManyAsEnabled(Rig rig) {
        Waits timed = Waits.timed(rig);
        try (Starter starter = new Starter(rig)) {
            FutureWaits waits = pops(starter, rig.backend().timedWaitAnyMaxCount());
            assertEquals(SUCCESS, timed.await(waits), "the status of a timed wait for " + waits.count() + " futures");
        }
    }

    @Test
    @Clause("ASY-8")
    @DisplayName("A timed wait for one future more is refused, and a poll is not")
    void tooMany(Rig rig) {
        Waits timed = Waits.timed(rig);
        try (Starter starter = new Starter(rig)) {
            FutureWaits waits = pops(starter, rig.backend().timedWaitAnyMaxCount() + 1);
            assertEquals(ERROR, timed.await(waits), "the status of a timed wait for " + waits.count() + " futures");
            assertEquals(SUCCESS, timed.poll(waits), "the status of a poll for " + waits.count() + " futures");
        }
    }

    @Test
    @Clause("ASY-8")
    @DisplayName("A timed wait for a future of a queue and one of none is refused; each alone is not")
    void queueAndCpu(Rig rig) {
        Waits timed = Waits.timed(rig);
        try (Starter starter = new Starter(rig)) {
            expectRefused(timed, starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY), starter.start(Kind.POP, WAIT_ANY_ONLY));
        }
    }

    @Test
    @Clause("ASY-8")
    @DisplayName("A timed wait for futures of two queues is refused; each alone is not")
    void twoQueues(Rig rig) {
        Waits timed = Waits.timed(rig);
        OpenDevice other = rig.openAnother("other");
        expectRefused(
                timed,
                rig.queue().onSubmittedWorkDone(WAIT_ANY_ONLY),
                other.queue().onSubmittedWorkDone(WAIT_ANY_ONLY));
    }

    @Test
    @Clause("ASY-8")
    @DisplayName("With timeout 0 any mixture of sources is accepted")
    void mixedPoll(Rig rig) {
        OpenDevice other = rig.openAnother("other");
        try (Starter starter = new Starter(rig)) {
            List<Operation> operations = List.of(
                    starter.start(Kind.WORK_DONE, WAIT_ANY_ONLY),
                    other.queue().onSubmittedWorkDone(WAIT_ANY_ONLY),
                    starter.start(Kind.POP, WAIT_ANY_ONLY));
            FutureWaits waits = FutureWaits.of(operations.toArray(Operation[]::new));
            boolean all = Deadline.in(Patience.with(rig)).poll(() -> {
                assertTrue(!new Waits(rig).poll(waits).equals(ERROR), "a poll of two queues and a Pop is no error");
                return operations.stream().allMatch(Operation::hasFired);
            });
            assertTrue(all, "polls brought out all callbacks");
        }
    }

    private static void expectRefused(Waits timed, Operation first, Operation second) {
        assertEquals(ERROR, timed.await(FutureWaits.of(first, second)), "the status of the timed wait for both");
        for (Operation operation : List.of(first, second)) {
            assertEquals(
                    SUCCESS,
                    timed.await(FutureWaits.of(operation)),
                    "the status of a timed wait for the " + operation.kind() + " alone, after the refusal");
            assertEquals(1, operation.firings().size(), "callbacks of the " + operation.kind());
        }
    }

    private static FutureWaits pops(Starter starter, long count) {
        return FutureWaits.of(
                starter.start(Kind.POP, WAIT_ANY_ONLY, Math.toIntExact(count)).toArray(Operation[]::new));
    }
}
