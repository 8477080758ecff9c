package heddle.property.errors;

import heddle.cases.Actor;
import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.PopErrorScopeStatus;
import java.time.Duration;

/**
 * What error cases are made of: one device, and actors that push, err and pop on it in lock step.
 *
 * <p>The faulty call is CreateBuffer with MapRead and Storage together, which every library refuses inside the call.
 * Cases that judge anything but the empty stack push and pop so that even a stack shared by all threads would not run
 * empty: where a library keeps one such stack, what they see is the wrong answer and not its way of popping nothing.
 */
record Stage(Rig rig, OpenDevice open) {
    private static final Duration LATE_REPORTS = Duration.ofMillis(100);

    /** Opens the rig's device. */
    static Stage of(Rig rig) {
        return new Stage(rig, rig.open());
    }

    Device device() {
        return open.device();
    }

    /** The actor pushes a scope. */
    void push(Actor actor, ErrorFilter filter) {
        actor.run(() -> device().pushErrorScope(filter));
    }

    /** The actor makes one validation error. */
    void err(Actor actor) {
        actor.run(() -> err(""));
    }

    /** The calling thread makes one validation error, with a buffer of this label. */
    void err(String label) {
        err(device(), label);
    }

    /** The calling thread makes one validation error on a device. */
    static void err(Device device, String label) {
        Buffer refused = device.createBuffer(BufferDescriptor.DEFAULT
                .withLabel(label)
                .withSize(16)
                .withUsage(BufferUsage.MAP_READ.or(BufferUsage.STORAGE)));
        if (refused != null) {
            refused.release();
        }
    }

    /** The actor pops its innermost scope and pumps for the answer. */
    Firing pop(Actor actor) {
        return actor.call(() -> rig.popErrorScope(device()));
    }

    /**
     * Returns how many uncaptured errors were reported, once there are as many as expected: a library may deliver them
     * inside the faulty call or later. It is given up when a later operation of the device has been answered and
     * pumping on brought nothing more.
     */
    int uncaptured(int expected) {
        if (!reported(expected)) {
            device().pushErrorScope(ErrorFilter.VALIDATION);
            rig.popErrorScope(device());
            reported(expected);
        }
        return open.uncapturedErrors().size();
    }

    private boolean reported(int expected) {
        return Deadline.in(LATE_REPORTS).poll(() -> {
            rig.instance().processEvents();
            return open.uncapturedErrors().size() >= expected;
        });
    }

    /** Returns what an answer says, in words: the status, and the type of the error. */
    static String told(Firing answer) {
        return PopErrorScopeStatus.of(answer.status()) + " with " + ErrorType.of(answer.type());
    }

    /** What an answer says when its scope took no error. */
    static String nothing() {
        return PopErrorScopeStatus.SUCCESS + " with " + ErrorType.NO_ERROR;
    }

    /** What an answer says when its scope took a validation error. */
    static String validation() {
        return PopErrorScopeStatus.SUCCESS + " with " + ErrorType.VALIDATION;
    }
}
