package heddle.model;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.ScopeCall.Pop;
import heddle.model.ScopeCall.Push;
import heddle.model.ScopeCall.Raise;
import heddle.model.ScopeCall.StackKey;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.PopErrorScopeStatus;
import org.junit.jupiter.api.Test;

class ErrorScopeModelTest {
    private static final StackKey HERE = new StackKey("d", "here");
    private static final StackKey THERE = new StackKey("d", "there");
    private static final StackKey OTHER_DEVICE = new StackKey("e", "here");
    private static final ScopeResult DONE = new ScopeResult.Done();
    private static final ScopeResult TAKEN = new ScopeResult.Raised(false);
    private static final ScopeResult UNCAPTURED = new ScopeResult.Raised(true);

    private final ModelRun<ScopeStack, ScopeCall, ScopeResult> run = new ModelRun<>(new ErrorScopeModel());

    @Test
    void pop_afterErrorInScope_reportsIt() {
        push(HERE, ErrorFilter.VALIDATION);
        assertThat(run.accept(raise(HERE), UNCAPTURED)).isFalse();
        assertThat(run.accept(raise(HERE), TAKEN)).isTrue();
        assertThat(run.accept(new Pop(HERE), popped(ErrorType.NO_ERROR))).isFalse();
        assertThat(run.accept(new Pop(HERE), popped(ErrorType.VALIDATION))).isTrue();
    }

    @Test
    void pop_afterErrorOnOtherThread_reportsNone() {
        push(HERE, ErrorFilter.VALIDATION);
        assertThat(run.accept(raise(THERE), TAKEN)).isFalse();
        assertThat(run.accept(raise(THERE), UNCAPTURED)).isTrue();
        assertThat(run.expected(new Pop(HERE))).containsExactly(popped(ErrorType.NO_ERROR));
    }

    @Test
    void pop_afterErrorOnOtherDevice_reportsNone() {
        push(HERE, ErrorFilter.VALIDATION);
        assertThat(run.accept(raise(OTHER_DEVICE), UNCAPTURED)).isTrue();
        assertThat(run.expected(new Pop(HERE))).containsExactly(popped(ErrorType.NO_ERROR));
    }

    @Test
    void pop_ofEmptyStack_isToldErrorStatus() {
        push(THERE, ErrorFilter.VALIDATION);
        assertThat(run.accept(new Pop(HERE), popped(ErrorType.NO_ERROR))).isFalse();
        ScopeResult refused = new ScopeResult.Popped(PopErrorScopeStatus.ERROR, ErrorType.NO_ERROR);
        assertThat(run.accept(new Pop(HERE), refused)).isTrue();
        assertThat(run.expected(new Pop(THERE))).containsExactly(popped(ErrorType.NO_ERROR));
    }

    @Test
    void raise_underNestedScopes_goesToInnermostWithItsFilter() {
        push(HERE, ErrorFilter.VALIDATION);
        push(HERE, ErrorFilter.VALIDATION);
        push(HERE, ErrorFilter.OUT_OF_MEMORY);
        assertThat(run.accept(raise(HERE), TAKEN)).isTrue();
        assertThat(run.accept(new Pop(HERE), popped(ErrorType.NO_ERROR))).isTrue();
        assertThat(run.accept(new Pop(HERE), popped(ErrorType.VALIDATION))).isTrue();
        assertThat(run.accept(new Pop(HERE), popped(ErrorType.NO_ERROR))).isTrue();
    }

    @Test
    void raise_twiceInOneScope_keepsFirst() {
        ScopeStack stack = ScopeStack.EMPTY.push(ErrorFilter.VALIDATION);
        ScopeStack once = stack.raise(0, ErrorType.VALIDATION);
        assertThat(once).isNotEqualTo(stack);
        assertThat(once.raise(0, ErrorType.VALIDATION)).isEqualTo(once).hasSameHashCodeAs(once);
    }

    private void push(StackKey stack, ErrorFilter filter) {
        assertThat(run.accept(new Push(stack, filter), DONE)).isTrue();
    }

    private static ScopeCall raise(StackKey stack) {
        return new Raise(stack, ErrorType.VALIDATION);
    }

    private static ScopeResult popped(ErrorType type) {
        return new ScopeResult.Popped(PopErrorScopeStatus.SUCCESS, type);
    }
}
