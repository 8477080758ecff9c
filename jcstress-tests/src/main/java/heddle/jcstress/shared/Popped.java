package heddle.jcstress.shared;

import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import heddle.webgpu.PopErrorScopeStatus;

/** What popping an error scope said, in one word of an outcome table. */
public enum Popped {
    NO_ERROR,
    VALIDATION,
    OUT_OF_MEMORY,
    INTERNAL,
    /** The stack was empty: the status is Error. */
    EMPTY,
    /** A status or a type that neither the header nor this test has. */
    ODD,
    /** The callback never came. */
    NEVER;

    /** Pops the innermost scope of the calling thread and waits for the answer. */
    public static Popped from(Device device) {
        Jitter.giveWay();
        Operation pop = device.popErrorScope(CallbackMode.ALLOW_SPONTANEOUS);
        return Shared.await(pop) ? of(pop.result()) : NEVER;
    }

    /** Does something inside a validation scope of the calling thread, and pops it. */
    public static Popped during(Device device, Runnable work) {
        device.pushErrorScope(ErrorFilter.VALIDATION);
        work.run();
        return from(device);
    }

    private static Popped of(Firing answer) {
        if (answer.status() == PopErrorScopeStatus.ERROR.value()) {
            return EMPTY;
        }
        if (answer.status() != PopErrorScopeStatus.SUCCESS.value()) {
            return ODD;
        }
        for (Popped type : new Popped[] {NO_ERROR, VALIDATION, OUT_OF_MEMORY, INTERNAL}) {
            if (answer.type() == type.errorType().value()) {
                return type;
            }
        }
        return ODD;
    }

    private ErrorType errorType() {
        return switch (this) {
            case NO_ERROR -> ErrorType.NO_ERROR;
            case VALIDATION -> ErrorType.VALIDATION;
            case OUT_OF_MEMORY -> ErrorType.OUT_OF_MEMORY;
            case INTERNAL -> ErrorType.INTERNAL;
            case EMPTY, ODD, NEVER -> throw new IllegalStateException(this + " is no error type");
        };
    }
}
