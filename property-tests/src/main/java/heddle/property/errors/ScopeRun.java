package heddle.property.errors;

import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.model.ErrorScopeModel;
import heddle.model.ModelRun;
import heddle.model.ScopeCall;
import heddle.model.ScopeCall.Raise;
import heddle.model.ScopeCall.StackKey;
import heddle.model.ScopeResult;
import heddle.model.ScopeStack;
import heddle.property.errors.ScopeStep.Err;
import heddle.property.errors.ScopeStep.Pop;
import heddle.property.errors.ScopeStep.Push;
import heddle.property.lockstep.CleanDevices;
import heddle.property.lockstep.LockStep;
import heddle.property.lockstep.Roles;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.PopErrorScopeStatus;
import java.time.Duration;
import java.util.List;

/** One run of a {@link ScopeProgram}, each answer checked against the model as it comes. */
final class ScopeRun {
    private static final Duration LAST_UNCAPTURED = Duration.ofSeconds(2);

    private final Rig rig;
    private final LockStep steps;
    private final List<OpenDevice> devices;
    private final ModelRun<ScopeStack, ScopeCall, ScopeResult> model = new ModelRun<>(new ErrorScopeModel());
    private final ScopeTrail trail = new ScopeTrail();
    private final int[] uncaptured;

    /** Takes devices on which no thread has a scope open. */
    ScopeRun(Rig rig, Roles roles, List<OpenDevice> devices) {
        this.rig = rig;
        this.steps = new LockStep(rig::note, roles);
        this.devices = devices;
        this.uncaptured = devices.stream()
                .mapToInt(open -> open.uncapturedErrors().size())
                .toArray();
    }

    /** Runs the whole program. */
    void run(ScopeProgram program) {
        for (ScopeStep step : program.steps()) {
            if (step instanceof Push push) {
                push(push);
            } else if (step instanceof Pop pop) {
                pop(pop);
            } else {
                err((Err) step);
            }
        }
        checkUncaptured();
    }

    private void push(Push step) {
        steps.run(step.role(), step.text(), () -> open(step).device().pushErrorScope(step.filter()));
        check(new ScopeCall.Push(stack(step), step.filter()), new ScopeResult.Done(), "");
        trail.pushed(stack(step), steps.lastStep());
    }

    private void pop(Pop step) {
        Firing told = steps.call(
                step.role(), step.text(), () -> rig.popErrorScope(open(step).device()));
        ScopeResult result = new ScopeResult.Popped(PopErrorScopeStatus.of(told.status()), ErrorType.of(told.type()));
        check(new ScopeCall.Pop(stack(step)), result, told.message());
        trail.popped(stack(step));
    }

    private void err(Err step) {
        steps.run(step.role(), step.text(), () -> step.fault().commit(open(step)));
        Raise call = new Raise(stack(step), ErrorType.VALIDATION);
        boolean isOwed = model.expected(call).contains(new ScopeResult.Raised(true));
        uncaptured[step.device()] += isOwed ? 1 : 0;
        // The callback may come after the call: one too few is judged at the end, one too many here.
        boolean isSurplus = open(step).uncapturedErrors().size() > uncaptured[step.device()];
        check(call, new ScopeResult.Raised(isOwed || isSurplus), "");
        trail.raised(stack(step), steps.lastStep());
    }

    private void check(ScopeCall call, ScopeResult seen, String message) {
        List<String> expected =
                model.expected(call).stream().map(Object::toString).toList();
        if (!model.accept(call, seen)) {
            throw steps.disagreement(
                    String.join(" or ", expected),
                    seen + (message.isEmpty() ? "" : " " + LockStep.quoted(message)),
                    trail.tell(call.stack()));
        }
        if (seen instanceof ScopeResult.Popped) {
            steps.saw(seen.toString());
        }
    }

    private void checkUncaptured() {
        for (int i = 0; i < uncaptured.length; i++) {
            OpenDevice open = devices.get(i);
            int owed = uncaptured[i];
            Deadline.in(LAST_UNCAPTURED).poll(() -> {
                rig.instance().processEvents();
                return open.uncapturedErrors().size() >= owed;
            });
            int came = open.uncapturedErrors().size();
            if (came != owed) {
                throw steps.failure("after it, " + CleanDevices.name(i) + " had reported " + Math.abs(came - owed)
                        + " uncaptured errors too " + (came < owed ? "few" : "many"));
            }
        }
    }

    private OpenDevice open(ScopeStep step) {
        return devices.get(step.device());
    }

    private StackKey stack(ScopeStep step) {
        return new StackKey(CleanDevices.name(step.device()), steps.threadOf(step.role()));
    }
}
