package heddle.property.errors;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.errors.CallbackErrorCases.Source;
import heddle.property.stage.Belongings;
import heddle.webgpu.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What ERR-11 asks of one thread that starts operations and runs their callbacks: an error made there meets the scopes that
 * the thread has open at that moment, and not those that were open when it asked.
 */
@Confined
@ExtendWith(RigParameter.class)
final class OneThreadCases {
    @ParameterizedTest
    @EnumSource(Source.class)
    @Clause("ERR-11")
    @DisplayName(
            "On one thread an error made inside a callback goes to a scope that was pushed after the operation began")
    void scopePushedSince(Source source, Rig rig) {
        Stage stage = Stage.of(rig);
        try (Belongings belongings = new Belongings()) {
            Operation operation = source.start(rig, belongings, ALLOW_PROCESS_EVENTS, firing -> stage.err(""));
            stage.device().pushErrorScope(VALIDATION);

            rig.await(operation);

            assertEquals(
                    Stage.validation(),
                    Stage.told(rig.popErrorScope(stage.device())),
                    "the scope that was open while the callback made its error");
            assertEquals(0, stage.uncaptured(0), "errors reported, after one inside a scope");
        }
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    @Clause({"ERR-11", "ERR-8"})
    @DisplayName(
            "On one thread an error made inside a callback passes by a scope that was popped before, and is reported")
    void scopePoppedSince(Source source, Rig rig) {
        Stage stage = Stage.of(rig);
        try (Belongings belongings = new Belongings()) {
            stage.device().pushErrorScope(VALIDATION);
            Operation operation = source.start(rig, belongings, ALLOW_PROCESS_EVENTS, firing -> stage.err(""));
            Operation pop = stage.device().popErrorScope(ALLOW_PROCESS_EVENTS);

            rig.await(operation);

            assertEquals(
                    Stage.nothing(), Stage.told(rig.await(pop)), "the scope that was popped before the callback ran");
            assertEquals(1, stage.uncaptured(1), "errors reported, after one inside a callback and outside any scope");
        }
    }
}
