package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.InCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Subject;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What ASY-12 and ASY-18 ask of one thread: it pumps, is called back, and goes on with its own objects inside the callback.
 *
 * <p>That thread is not the case's own, so that a call that does not come back is named.
 */
@Confined
@ExtendWith(RigParameter.class)
final class OneThreadNestingCases {
    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-12")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("On one thread a callback brings out another operation with WaitAny, in either pump")
    void waits(Kind kind, Rig rig) {
        for (PumpCall pump : PumpCall.values()) {
            InCallback.runAlone(rig, kind, pump, (inside, starter) -> new Nesting(rig, inside, starter).waits());
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @DisplayName("On one thread a callback of any kind brings out another operation with ProcessEvents")
    void pumps(PumpCall pump, Rig rig) {
        Kind.each(
                rig,
                kind -> InCallback.runAlone(
                        rig, kind, pump, (inside, starter) -> new Nesting(rig, inside, starter).pumps()));
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("On one thread a callback of any kind polls for its own future, and the poll returns")
    void ownFuture(PumpCall pump, Rig rig) {
        Kind.each(
                rig,
                kind -> InCallback.runAlone(
                        rig, kind, pump, (inside, starter) -> new Nesting(rig, inside, starter).ownFuture()));
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @DisplayName("On one thread callbacks nest ten deep, each run by a pump inside the one before")
    void tenDeep(PumpCall pump, Rig rig) {
        InCallback.runAlone(
                rig, Kind.WORK_DONE, pump, (inside, starter) -> new Nesting(rig, inside, starter).tenDeep(pump));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause({"ASY-18", "OWN-2"})
    @DisplayName("On one thread a callback, in either pump, gives back the last reference to what it is about")
    void releases(Kind kind, Rig rig) {
        for (PumpCall pump : PumpCall.available(rig)) {
            Subject subject = Subject.alone(kind, rig);
            Operation operation = subject.start(pump.mode(), firing -> subject.release());
            assertTrue(pump.untilFired(rig, operation), "the callback of " + kind + " ran in " + pump);
            rig.instance().processEvents();
        }
        Operation later = rig.queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS);
        assertEquals(Kind.WORK_DONE.success(), rig.await(later).status(), "the status of an operation after that");
    }
}
