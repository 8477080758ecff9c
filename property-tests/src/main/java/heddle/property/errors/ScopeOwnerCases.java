package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.webgpu.Firing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-1: a scope takes errors of the thread that pushed it, and of no other. */
@ExtendWith(RigParameter.class)
final class ScopeOwnerCases {
    @Test
    @Clause("ERR-1")
    @DisplayName("A scope passes by the error of a thread that has no scope")
    void errorWithoutScope(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor bystander = rig.actor("bystander");
        Actor offender = rig.actor("offender");

        stage.push(bystander, VALIDATION);
        stage.err(offender);

        expectUntouched(bystander, offender, stage.pop(bystander));
        assertEquals(
                1, stage.open().uncapturedErrors().size(), "uncaptured errors, after the one of thread 'offender'");
    }

    @Test
    @Clause("ERR-1")
    @DisplayName("A scope pushed last passes by the error of a thread that has a scope of its own")
    void errorUnderAnEarlierScope(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor bystander = rig.actor("bystander");
        Actor offender = rig.actor("offender");

        stage.push(offender, VALIDATION);
        stage.push(bystander, VALIDATION);
        stage.err(offender);

        expectUntouched(bystander, offender, stage.pop(bystander));
        assertEquals(Stage.validation(), Stage.told(stage.pop(offender)), "the scope of thread 'offender' itself");
    }

    private static void expectUntouched(Actor bystander, Actor offender, Firing answer) {
        if (Stage.told(answer).equals(Stage.validation())) {
            fail("the error made by thread '" + offender.role() + "' was taken by the scope that thread '"
                    + bystander.role() + "' pushed\nthe scope of thread '" + bystander.role() + "' was told: "
                    + answer.message());
        }
        assertEquals(Stage.nothing(), Stage.told(answer), "the scope of thread '" + bystander.role() + "'");
    }
}
