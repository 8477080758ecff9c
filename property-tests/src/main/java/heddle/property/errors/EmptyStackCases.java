package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.webgpu.Firing;
import heddle.webgpu.PopErrorScopeStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-2: each thread begins with an empty stack, and popping nothing takes nothing. */
@ExtendWith(RigParameter.class)
final class EmptyStackCases {
    @Test
    @Clause("ERR-2")
    @Confined
    @DisplayName("Pop on a thread that pushed nothing reports Error")
    void nothingPushed(Rig rig) {
        Stage stage = Stage.of(rig);

        expectEmpty(rig.popErrorScope(stage.device()), "a thread that pushed nothing");

        stage.device().pushErrorScope(VALIDATION);
        assertEquals(Stage.nothing(), Stage.told(rig.popErrorScope(stage.device())), "a scope pushed after that");
    }

    @Test
    @Clause("ERR-2")
    @Confined
    @DisplayName("Pop on a thread that popped all it had pushed reports Error")
    void allPopped(Rig rig) {
        Stage stage = Stage.of(rig);
        stage.device().pushErrorScope(VALIDATION);
        stage.err("");
        assertEquals(Stage.validation(), Stage.told(rig.popErrorScope(stage.device())), "the only scope");

        expectEmpty(rig.popErrorScope(stage.device()), "a thread that popped all it had pushed");
    }

    @Test
    @Clause("ERR-2")
    @DisplayName("Pop on a thread that pushed nothing leaves other threads' scopes alone")
    void nothingTakenFromOthers(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor owner = rig.actor("owner");
        Actor newcomer = rig.actor("newcomer");
        stage.push(owner, VALIDATION);
        stage.err(owner);

        Firing answer = stage.pop(newcomer);

        if (PopErrorScopeStatus.of(answer.status()).equals(PopErrorScopeStatus.SUCCESS)) {
            fail("thread 'newcomer', which pushed nothing, popped the scope that thread 'owner' pushed: it was told "
                    + Stage.told(answer));
        }
        expectEmpty(answer, "thread 'newcomer', which pushed nothing");
        assertEquals(Stage.validation(), Stage.told(stage.pop(owner)), "the scope of thread 'owner', after that");
    }

    private static void expectEmpty(Firing answer, String who) {
        assertEquals(PopErrorScopeStatus.ERROR, PopErrorScopeStatus.of(answer.status()), "what Pop said to " + who);
    }
}
