package heddle.model;

import heddle.webgpu.ErrorType;
import heddle.webgpu.PopErrorScopeStatus;

/** What came of a call that touches an error scope stack. */
public sealed interface ScopeResult {
    /** Nothing to be seen. */
    record Done() implements ScopeResult {}

    /** What the callback of a pop was told. */
    record Popped(PopErrorScopeStatus status, ErrorType type) implements ScopeResult {
        @Override
        public String toString() {
            return status.equals(PopErrorScopeStatus.SUCCESS) ? type.toString() : "status " + status + ", " + type;
        }
    }

    /** Whether an error reached the uncaptured-error callback; if not, a scope took it. */
    record Raised(boolean uncaptured) implements ScopeResult {
        @Override
        public String toString() {
            return uncaptured ? "uncaptured" : "taken by a scope";
        }
    }
}
