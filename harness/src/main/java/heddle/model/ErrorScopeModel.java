package heddle.model;

import heddle.model.ScopeCall.Push;
import heddle.model.ScopeCall.Raise;
import heddle.webgpu.ErrorType;
import heddle.webgpu.PopErrorScopeStatus;
import java.util.Set;

/**
 * Error scopes: a stack for each thread and device, which takes the errors that this thread makes on that device.
 *
 * <p>Rests on Errors.md, Error Scopes: an error goes to the innermost open scope with its filter, which keeps the first
 * one; without such a scope it is uncaptured. A pop of an empty stack is told an error status.
 */
public final class ErrorScopeModel implements Model<ScopeStack, ScopeCall, ScopeResult> {
    @Override
    public ScopeStack init() {
        return ScopeStack.EMPTY;
    }

    @Override
    public Object partition(ScopeCall call) {
        return call.stack();
    }

    @Override
    public Set<Answer<ScopeStack, ScopeResult>> answers(ScopeStack state, ScopeCall call) {
        if (call instanceof Push push) {
            return Set.of(new Answer<>(new ScopeResult.Done(), state.push(push.filter())));
        }
        if (call instanceof Raise raise) {
            return Set.of(raise(state, raise.type()));
        }
        return Set.of(pop(state)); // what is left is a Pop
    }

    private static Answer<ScopeStack, ScopeResult> raise(ScopeStack state, ErrorType type) {
        int taker = state.taker(type);
        return taker < 0
                ? new Answer<>(new ScopeResult.Raised(true), state)
                : new Answer<>(new ScopeResult.Raised(false), state.raise(taker, type));
    }

    private static Answer<ScopeStack, ScopeResult> pop(ScopeStack state) {
        if (state.isEmpty()) {
            return new Answer<>(new ScopeResult.Popped(PopErrorScopeStatus.ERROR, ErrorType.NO_ERROR), state);
        }
        return new Answer<>(
                new ScopeResult.Popped(
                        PopErrorScopeStatus.SUCCESS, state.innermost().first()),
                state.pop());
    }
}
