package heddle.property.futures;

import heddle.cases.Deadline;
import heddle.cases.Rig;
import heddle.model.FutureCall.Place;
import heddle.property.futures.FutureStep.ProcessEvents;
import heddle.property.futures.FutureStep.Start;
import heddle.property.futures.FutureStep.WaitAny;
import heddle.property.lockstep.LockStep;
import heddle.property.lockstep.Roles;
import heddle.property.operation.Starter;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** One run of a {@link FutureProgram}; each callback and each wait is judged as it comes. */
final class FutureRun {
    private final Rig rig;
    private final LockStep steps;
    private final Starter starter;
    private final FutureProgram program;
    private final FutureJudge judge;
    private final List<Operation> operations = new ArrayList<>();
    private volatile Thread caller = Thread.currentThread();

    FutureRun(Rig rig, Roles roles, Starter starter, FutureProgram program) {
        this.rig = rig;
        this.steps = new LockStep(rig::note, roles);
        this.starter = starter;
        this.program = program;
        this.judge = new FutureJudge(steps, program.judgesPlaces());
    }

    /** Runs the whole program, and then pumps until every callback has come. */
    void run() {
        for (FutureStep step : program.steps()) {
            if (step instanceof Start start) {
                start(start);
            } else if (step instanceof ProcessEvents pump) {
                step(pump.role(), "processEvents", this::processEvents);
                judge.checkCallbacks(caller, Place.PROCESS_EVENTS, Set.of());
            } else {
                WaitAny wait = (WaitAny) step;
                waitAny(wait.role(), numbers(wait.picks()));
            }
        }
        settle();
        step(0, "processEvents, when nothing is owed", this::processEvents);
        judge.checkCallbacks(caller, Place.PROCESS_EVENTS, Set.of());
    }

    private void start(Start step) {
        String text = "starts operation " + operations.size() + ", " + step.kind() + " in mode " + step.mode();
        CallbackBody body = judge.next(step);
        operations.add(step(step.role(), text, () -> starter.start(step.kind(), step.mode(), body)));
        judge.checkCallbacks(caller, Place.ELSEWHERE, Set.of());
    }

    private void waitAny(int role, Set<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        List<Boolean> wasObserved = numbers.stream().map(judge::isObserved).toList();
        FutureWaits waits = waits(numbers);
        WaitStatus status = step(role, "waitAny" + numbers, () -> rig.instance().waitAny(waits, 0));
        judge.checkCallbacks(caller, Place.WAIT_ANY, numbers);
        int index = 0;
        boolean any = false;
        for (int number : numbers) {
            judge.checkCompleted(number, waits.completed(index), wasObserved.get(index));
            any |= waits.completed(index++);
        }
        WaitStatus expected = any ? WaitStatus.SUCCESS : WaitStatus.TIMED_OUT;
        if (!status.equals(expected)) {
            throw steps.disagreement(expected.toString(), status.toString(), List.of());
        }
        steps.saw(status.toString());
    }

    /** Pumps on thread 0 until every callback has come. */
    private void settle() {
        Set<Integer> owed = owed();
        if (owed.isEmpty()) {
            return;
        }
        String text = (program.waits() ? "waitAny until " : "processEvents until ") + owed + " have called back";
        step(0, text, () -> Deadline.in(rig.backend().callBound()).poll(() -> {
            pump(owed());
            return owed().isEmpty();
        }));
        judge.checkCallbacks(caller, program.waits() ? Place.WAIT_ANY : Place.PROCESS_EVENTS, owed);
        if (!owed().isEmpty()) {
            throw steps.failure("operations " + owed() + " have not called back");
        }
    }

    private void pump(Set<Integer> owed) {
        if (!program.waits()) {
            processEvents();
        } else if (!owed.isEmpty()) {
            rig.instance().waitAny(waits(owed), 0);
        }
    }

    private boolean processEvents() {
        rig.instance().processEvents();
        return true;
    }

    private FutureWaits waits(Set<Integer> numbers) {
        return FutureWaits.of(numbers.stream().map(operations::get).toArray(Operation[]::new));
    }

    /** Turns picks, which count back from the newest operation, into numbers of operations. */
    private Set<Integer> numbers(List<Integer> picks) {
        Set<Integer> numbers = new TreeSet<>();
        picks.stream()
                .map(pick -> operations.size() - 1 - pick)
                .filter(number -> number >= 0)
                .forEach(numbers::add);
        return numbers;
    }

    private Set<Integer> owed() {
        Set<Integer> owed = new TreeSet<>();
        for (int i = 0; i < operations.size(); i++) {
            if (!operations.get(i).hasFired()) {
                owed.add(i);
            }
        }
        return owed;
    }

    private <T> T step(int role, String text, Callable<T> work) {
        return steps.call(role, text, () -> {
            caller = Thread.currentThread();
            return work.call();
        });
    }
}
