package heddle.property.futures;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.InCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Subject;
import heddle.webgpu.Fn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-12: waits and pumps inside callbacks that are not spontaneous. */
@ExtendWith(RigParameter.class)
final class NestedCases {
    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-12")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Inside a callback, in either pump, WaitAny brings out another operation")
    void waits(Kind kind, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            for (PumpCall pump : PumpCall.values()) {
                inCallback(rig, starter, kind, pump, Nesting::waits);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @DisplayName("Inside a callback of any kind ProcessEvents brings out another operation")
    void pumps(PumpCall pump, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Kind.each(rig, kind -> inCallback(rig, starter, kind, pump, Nesting::pumps));
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Inside a callback of any kind a poll for its own future returns")
    void ownFuture(PumpCall pump, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            Kind.each(rig, kind -> inCallback(rig, starter, kind, pump, Nesting::ownFuture));
        }
    }

    @ParameterizedTest
    @EnumSource(PumpCall.class)
    @Clause("ASY-12")
    @DisplayName("Callbacks nest ten deep, each run by a pump inside the one before")
    void tenDeep(PumpCall pump, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            inCallback(rig, starter, Kind.WORK_DONE, pump, nesting -> nesting.tenDeep(pump));
        }
    }

    private interface Act {
        void in(Nesting nesting) throws Exception;
    }

    private static void inCallback(Rig rig, Starter starter, Kind kind, PumpCall pump, Act act) {
        Subject subject = starter.keep(Subject.of(kind, rig));
        InCallback.run(rig, subject, pump, kind.toString(), inside -> act.in(new Nesting(rig, inside, starter)));
    }
}
