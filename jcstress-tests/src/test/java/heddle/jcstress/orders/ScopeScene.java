package heddle.jcstress.orders;

import static heddle.webgpu.ErrorFilter.VALIDATION;

import heddle.model.ErrorScopeModel;
import heddle.model.ScopeCall;
import heddle.model.ScopeCall.Pop;
import heddle.model.ScopeCall.Push;
import heddle.model.ScopeCall.Raise;
import heddle.model.ScopeCall.StackKey;
import heddle.model.ScopeResult;
import heddle.model.ScopeResult.Popped;
import heddle.model.ScopeResult.Raised;
import heddle.model.ScopeStack;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.PopErrorScopeStatus;
import java.util.List;

/** A scene about error scopes; stacks are told apart by thread and device, one device where none is named. */
final class ScopeScene extends Scene<ScopeStack, ScopeCall, ScopeResult> {
    ScopeScene() {
        super(new ErrorScopeModel());
    }

    Step<ScopeStack> push(String thread) {
        return push(thread, VALIDATION);
    }

    Step<ScopeStack> push(String thread, ErrorFilter filter) {
        return call(new Push(stack(thread, ""), filter));
    }

    Step<ScopeStack> pushOn(String device, String thread) {
        return call(new Push(stack(thread, device), VALIDATION));
    }

    /** Makes a validation error. */
    Step<ScopeStack> err(String thread) {
        return errOn("", thread);
    }

    Step<ScopeStack> errOn(String device, String thread) {
        return call(new Raise(stack(thread, device), ErrorType.VALIDATION));
    }

    /** Makes a validation error and says how often it was uncaptured. */
    Step<ScopeStack> err(String thread, String variable) {
        return call(
                new Raise(stack(thread, ""), ErrorType.VALIDATION),
                variable,
                result -> result.equals(new Raised(true)) ? "ONCE" : "NEVER");
    }

    Step<ScopeStack> pop(String thread, String variable) {
        return popOn("", thread, variable);
    }

    Step<ScopeStack> popOn(String device, String thread, String variable) {
        return call(new Pop(stack(thread, device)), variable, ScopeScene::word);
    }

    /** Pops two scopes, at two moments, and says which of them had taken an error. */
    List<Step<ScopeStack>> takerOfTwo(String thread, String variable) {
        String inner = "inner of " + thread;
        String outer = "outer of " + thread;
        Step<ScopeStack> says = Step.where(
                inner,
                "VALIDATION",
                Step.where(outer, "VALIDATION", Step.tell(variable, "BOTH"), Step.tell(variable, "INNER")),
                Step.where(outer, "VALIDATION", Step.tell(variable, "OUTER"), Step.tell(variable, "NEITHER")));
        return List.of(pop(thread, inner), pop(thread, outer), says);
    }

    private static StackKey stack(String thread, String device) {
        return new StackKey(device, thread);
    }

    private static String word(ScopeResult result) {
        Popped popped = (Popped) result;
        if (!popped.status().equals(PopErrorScopeStatus.SUCCESS)) {
            return "EMPTY";
        }
        return popped.type().equals(ErrorType.NO_ERROR) ? "NO_ERROR" : "VALIDATION";
    }
}
