package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.InCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Subject;
import heddle.webgpu.QueueWorkDoneStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-18: a callback releases the object that it is about, which nobody else refers to. */
@ExtendWith(RigParameter.class)
final class ReleaseInCallbackCases {
    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause({"ASY-18", "OWN-2"})
    @DisplayName("A callback, in either pump, gives back the last reference to what it is about")
    void lastReference(Kind kind, Rig rig) {
        for (PumpCall pump : PumpCall.available(rig)) {
            Subject subject = Subject.alone(kind, rig);
            InCallback.run(
                    rig,
                    subject,
                    pump,
                    kind.toString(),
                    inside -> inside.call("Release", () -> {
                        subject.release();
                        return true;
                    }));
            rig.instance().processEvents();
        }
        assertEquals(
                QueueWorkDoneStatus.SUCCESS.value(),
                rig.await(rig.queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS)).status(),
                "the status of an operation after that");
    }
}
