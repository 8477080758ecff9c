package heddle.property.errors;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;

import heddle.cases.Actor;
import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.linear.ConcurrentHistory;
import heddle.linear.Invocation;
import heddle.model.ErrorScopeModel;
import heddle.model.ModelRun;
import heddle.model.ScopeCall;
import heddle.model.ScopeCall.Raise;
import heddle.model.ScopeCall.StackKey;
import heddle.model.ScopeResult;
import heddle.model.ScopeResult.Popped;
import heddle.model.ScopeResult.Raised;
import heddle.model.ScopeStack;
import heddle.property.errors.ScopeStep.Err;
import heddle.property.errors.ScopeStep.Push;
import heddle.property.histories.Lane;
import heddle.property.histories.Lanes;
import heddle.property.histories.Program;
import heddle.property.lockstep.CleanDevices;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import heddle.webgpu.Operation.Fired;
import heddle.webgpu.PopErrorScopeStatus;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Several threads that push, err and pop at once, on devices where none of them has a scope open, and the history of it.
 *
 * <p>An error whose callback of uncaptured errors ran inside the faulty call was uncaptured; of the others that is not
 * seen, since the callback may come later, so at the end they are counted.
 */
final class ScopeRound {
    private static final Duration LAST_UNCAPTURED = Duration.ofSeconds(2);

    private final Rig rig;
    private final List<OpenDevice> devices;
    private final int[] uncapturedBefore;
    private final Lanes<ScopeCall, ScopeResult> lanes = new Lanes<>();
    private final Queue<Operation> pops = new ConcurrentLinkedQueue<>();

    ScopeRound(Rig rig, List<OpenDevice> devices) {
        this.rig = rig;
        this.devices = devices;
        this.uncapturedBefore = devices.stream()
                .mapToInt(open -> open.uncaptured().firings().size())
                .toArray();
    }

    /** Adds a thread; what comes back is its work. */
    Actor.Work work(String role, Program<ScopeStep> program) {
        Lane<ScopeCall, ScopeResult> lane = lanes.lane(role);
        return program.work(step -> take(lane, step));
    }

    /** Ends the round on the calling thread: waits for the answer of every pop. Returns the history. */
    ConcurrentHistory<ScopeCall, ScopeResult> end() {
        pops.forEach(rig::await);
        return lanes.history(List.of());
    }

    /** Fails unless as many errors were uncaptured as a history that is legal owes. */
    void expectUncaptured(ConcurrentHistory<ScopeCall, ScopeResult> history) {
        for (int device = 0; device < devices.size(); device++) {
            int number = device;
            long owed = owed(history, CleanDevices.name(device));
            Deadline.in(LAST_UNCAPTURED).poll(() -> {
                rig.instance().processEvents();
                return uncaptured(number).size() >= owed;
            });
            int came = uncaptured(device).size();
            if (came != owed) {
                throw new AssertionError(came + " errors of " + CleanDevices.name(device)
                        + " were reported as uncaptured; no scope took " + owed);
            }
        }
    }

    private static long owed(ConcurrentHistory<ScopeCall, ScopeResult> history, String device) {
        ModelRun<ScopeStack, ScopeCall, ScopeResult> model = new ModelRun<>(new ErrorScopeModel());
        long owed = 0;
        for (Invocation<ScopeCall, ScopeResult> invocation : history.invocations()) {
            ScopeCall call = invocation.call();
            ScopeResult only = model.expected(call).iterator().next();
            model.accept(call, only);
            owed += only.equals(new Raised(true)) && call.stack().device().equals(device) ? 1 : 0;
        }
        return owed;
    }

    private void take(Lane<ScopeCall, ScopeResult> lane, ScopeStep step) {
        StackKey stack = new StackKey(CleanDevices.name(step.device()), lane.name());
        OpenDevice open = devices.get(step.device());
        if (step instanceof Push push) {
            long began = System.nanoTime();
            open.device().pushErrorScope(push.filter());
            lane.called(new ScopeCall.Push(stack, push.filter()), began, System.nanoTime());
        } else if (step instanceof Err err) {
            long began = System.nanoTime();
            err.fault().commit(open);
            long ended = System.nanoTime();
            Thread thread = Thread.currentThread();
            lane.called(new Raise(stack, ErrorType.VALIDATION), () -> raised(step, thread, began, ended), began, ended);
        } else {
            long began = System.nanoTime();
            Operation pop =
                    open.device().popErrorScope(step.role() % 2 == 0 ? ALLOW_PROCESS_EVENTS : ALLOW_SPONTANEOUS);
            long ended = System.nanoTime();
            pops.add(pop);
            lane.called(new ScopeCall.Pop(stack), () -> popped(pop.result()), began, ended);
        }
    }

    private static ScopeResult popped(Firing told) {
        return new Popped(PopErrorScopeStatus.of(told.status()), ErrorType.of(told.type()));
    }

    private @Nullable ScopeResult raised(ScopeStep step, Thread thread, long began, long ended) {
        boolean wasSeen = uncaptured(step.device()).stream()
                .anyMatch(fired ->
                        fired.thread().equals(thread) && began <= fired.beganNanos() && fired.beganNanos() <= ended);
        return wasSeen ? new Raised(true) : null;
    }

    private List<Fired> uncaptured(int device) {
        List<Fired> all = devices.get(device).uncaptured().firings();
        return all.subList(uncapturedBefore[device], all.size());
    }
}
