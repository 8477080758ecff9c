package heddle.probe;

import heddle.webgpu.Fn;

/**
 * One legal call of one function, in two steps.
 *
 * @param function the function
 * @param preparation makes the objects and brings them into the right state
 */
public record Example(Fn function, Preparation preparation) {
    /** The first step. */
    @FunctionalInterface
    public interface Preparation {
        /** Makes all that the call needs, and returns the call: it makes exactly one call of webgpu.h. */
        Runnable prepare(ExampleObjects objects);
    }

    /** Tells whether all of it belongs on one thread, preparing and closing too: a stack of error scopes is a thread's own. */
    public boolean staysOnItsThread() {
        return function == Fn.DEVICE_PUSH_ERROR_SCOPE || function == Fn.DEVICE_POP_ERROR_SCOPE;
    }

    /** Prepares; the returned call may be made once. */
    public Runnable prepare(ExampleObjects objects) {
        return preparation.prepare(objects);
    }
}
