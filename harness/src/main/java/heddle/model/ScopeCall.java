package heddle.model;

import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;

/** A call that touches one error scope stack. */
public sealed interface ScopeCall {
    /** Returns the stack that it touches. */
    StackKey stack();

    /**
     * Names a stack: each thread has one for each device (Errors.md, Error Scopes).
     *
     * @param device a name for the device
     * @param thread a name for the thread
     */
    record StackKey(String device, String thread) {}

    /** {@code wgpuDevicePushErrorScope}; its result is {@link ScopeResult.Done}. */
    record Push(StackKey stack, ErrorFilter filter) implements ScopeCall {
        @Override
        public String toString() {
            return stack.device() + ": pushErrorScope(" + filter + ")";
        }
    }

    /** {@code wgpuDevicePopErrorScope}; its result is {@link ScopeResult.Popped}, what its callback was told. */
    record Pop(StackKey stack) implements ScopeCall {
        @Override
        public String toString() {
            return stack.device() + ": popErrorScope";
        }
    }

    /**
     * A call that makes one device error; its result says whether it was {@linkplain ScopeResult.Raised uncaptured}.
     */
    record Raise(StackKey stack, ErrorType type) implements ScopeCall {
        @Override
        public String toString() {
            return stack.device() + ": a call that makes one " + type + " error";
        }
    }
}
