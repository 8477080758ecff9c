package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.webgpu.Firing;
import java.util.List;
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

    @Test
    @Clause("ERR-1")
    @DisplayName("A scope passes by the error of a thread that starts after the push")
    void errorOfALaterThread(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor bystander = rig.actor("bystander");

        stage.push(bystander, VALIDATION);
        Actor offender = rig.actor("offender, started later");
        stage.push(offender, VALIDATION);
        stage.push(bystander, VALIDATION);
        stage.err(offender);

        expectUntouched(bystander, offender, stage.pop(bystander));
        assertEquals(Stage.validation(), Stage.told(stage.pop(offender)), "the scope of the offender itself");
        expectUntouched(bystander, offender, stage.pop(bystander));
    }

    @Test
    @Clause("ERR-1")
    @DisplayName("Of three threads that push in turn, each pops its own scope")
    void popsInTheOrderOfThePushes(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor first = rig.actor("first");
        Actor second = rig.actor("second");
        Actor third = rig.actor("third");
        for (Actor actor : List.of(first, second, third)) {
            stage.push(actor, VALIDATION);
        }
        stage.err(third); // also where all threads share a stack, the scope of 'third' takes this error

        expectUntouched(first, third, stage.pop(first));
        expectUntouched(second, third, stage.pop(second));
        assertEquals(Stage.validation(), Stage.told(stage.pop(third)), "the scope of thread 'third' itself");
    }

    @Test
    @Clause("ERR-1")
    @DisplayName("A scope of the thread that opened the device passes by errors of other threads")
    void scopeOfTheCreator(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor offender = rig.actor("offender");

        stage.device().pushErrorScope(VALIDATION);
        stage.err(offender);

        Firing answer = rig.popErrorScope(stage.device());
        expectUntouched(Thread.currentThread().getName(), offender.role(), answer);
        assertEquals(1, stage.uncaptured(1), "errors reported as uncaptured, after the one of thread 'offender'");
    }

    private static void expectUntouched(Actor bystander, Actor offender, Firing answer) {
        expectUntouched(bystander.role(), offender.role(), answer);
    }

    private static void expectUntouched(String bystander, String offender, Firing answer) {
        if (Stage.told(answer).equals(Stage.validation())) {
            fail("the error made by thread '" + offender + "' was taken by the scope that thread '" + bystander
                    + "' pushed\nthe scope of thread '" + bystander + "' was told: " + answer.message());
        }
        assertEquals(Stage.nothing(), Stage.told(answer), "the scope of thread '" + bystander + "'");
    }
}
