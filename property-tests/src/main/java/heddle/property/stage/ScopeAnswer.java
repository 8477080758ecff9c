package heddle.property.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;

/** What an error scope for validation errors was told that some work ran under, on one thread. */
public record ScopeAnswer(ErrorType type, String message, String thread) {
    /** Runs the work under a scope of the calling thread. */
    public static ScopeAnswer around(Rig rig, Runnable work) {
        rig.device().pushErrorScope(ErrorFilter.VALIDATION);
        work.run();
        Firing told = rig.popErrorScope(rig.device());
        return new ScopeAnswer(
                ErrorType.of(told.type()),
                told.message(),
                Thread.currentThread().getName());
    }

    /** Runs the work under a scope of the actor's thread. */
    public static ScopeAnswer around(Rig rig, Actor actor, Runnable work) {
        return actor.call(() -> around(rig, work));
    }

    public boolean isError() {
        return !type.equals(ErrorType.NO_ERROR);
    }

    /** Fails unless the work made a validation error. */
    public void expectError(String work) {
        assertEquals(ErrorType.VALIDATION, type, "the error of " + work + " on thread '" + thread + "'");
    }

    /** Fails if the work made an error. */
    public void expectNone(String work) {
        assertEquals(ErrorType.NO_ERROR, type, "the error of " + work + " on thread '" + thread + "': " + message);
    }
}
