package heddle.property.errors;

import heddle.property.lockstep.CleanDevices;
import heddle.webgpu.ErrorFilter;

/** One step of a program about error scopes. */
sealed interface ScopeStep {
    /** Returns the number of the thread. */
    int role();

    /** Returns the number of the device. */
    int device();

    /** Returns the call as a failure shows it. */
    String text();

    /** Opens a scope. */
    record Push(int role, int device, ErrorFilter filter) implements ScopeStep {
        @Override
        public String text() {
            return CleanDevices.name(device) + ": pushErrorScope(" + filter + ")";
        }
    }

    /** Closes the innermost scope. */
    record Pop(int role, int device) implements ScopeStep {
        @Override
        public String text() {
            return CleanDevices.name(device) + ": popErrorScope";
        }
    }

    /** Makes one validation error. */
    record Err(int role, int device, Fault fault) implements ScopeStep {
        @Override
        public String text() {
            return CleanDevices.name(device) + ": " + fault + ", one Validation error";
        }
    }
}
